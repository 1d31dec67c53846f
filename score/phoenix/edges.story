# Phoenix (evidence scores.md 1): the first day of every age group, and how long each value counts (D8).

story Mean arterial pressure 35 mm[Hg], two weeks before 1 months
source Phoenix table: an age group begins on its first day
patient age 0.5 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 mean_arterial_pressure 35 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 0

story Mean arterial pressure 35 mm[Hg], on the day of 1 months
source Phoenix table: an age group begins on its first day
patient age 1 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 mean_arterial_pressure 35 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 1

story Mean arterial pressure 40 mm[Hg], a month before 12 months
source Phoenix table: an age group begins on its first day
patient age 11 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 40 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 0

story Mean arterial pressure 40 mm[Hg], on the day of 12 months
source Phoenix table: an age group begins on its first day
patient age 12 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 40 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 1

story Mean arterial pressure 44.5 mm[Hg], a month before 24 months
source Phoenix table: an age group begins on its first day
patient age 23 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 44.5 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 0

story Mean arterial pressure 44.5 mm[Hg], on the day of 24 months
source Phoenix table: an age group begins on its first day
patient age 24 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 44.5 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 1

story Mean arterial pressure 47 mm[Hg], a month before 60 months
source Phoenix table: an age group begins on its first day
patient age 59 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 47 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 0

story Mean arterial pressure 47 mm[Hg], on the day of 60 months
source Phoenix table: an age group begins on its first day
patient age 60 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 47 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 1

story Mean arterial pressure 47 mm[Hg], a month before 61 months
source Phoenix table: an age group begins on its first day
patient age 60 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 47 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 1

story Mean arterial pressure 47 mm[Hg], on the day of 61 months
source Phoenix table: an age group begins on its first day
patient age 61 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 47 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 1

story Mean arterial pressure 50 mm[Hg], a month before 144 months
source Phoenix table: an age group begins on its first day
patient age 143 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 50 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 0

story Mean arterial pressure 50 mm[Hg], on the day of 144 months
source Phoenix table: an age group begins on its first day
patient age 144 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 50 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 1

story Mean arterial pressure in the last month of childhood
source Phoenix table: an age group begins on its first day
patient age 215.5 mo
load
  0:00 mean_arterial_pressure 50 mm[Hg]
at 0:00
  expect phoenix.cardiovascular published 1

story P/F stands for 6 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 respiratory_support 1
  5:00 respiratory_support 1
  6:00 respiratory_support 1
  0:00 pf_ratio 300 mm[Hg]
at 5:00
  expect phoenix.respiratory published 1
at 6:01
  expect phoenix.respiratory published 0

story S/F stands for 6 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 respiratory_support 1
  5:00 respiratory_support 1
  6:00 respiratory_support 1
  0:00 sf_ratio 250 %
at 5:00
  expect phoenix.respiratory published 1
at 6:01
  expect phoenix.respiratory published 0

story Respiratory support stands for 6 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  5:00 pf_ratio 300 mm[Hg]
  6:00 invasive_ventilation 0
  0:00 respiratory_support 1
at 5:00
  expect phoenix.respiratory published 1
at 6:01
  expect phoenix.respiratory published 0

story Ventilation stands for 6 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  5:00 pf_ratio 150 mm[Hg]
  6:00 respiratory_support 0
  0:00 invasive_ventilation 1
at 5:00
  expect phoenix.respiratory published 2
at 6:01
  expect phoenix.respiratory published 0

story Mean arterial pressure stands for 6 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 mean_arterial_pressure 40 mm[Hg]
at 5:00
  expect phoenix.cardiovascular published 1
at 6:01
  expect phoenix.cardiovascular published 0

story INR stands for 24 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 inr 1.6
at 23:00
  expect phoenix.coagulation published 1
at 24:01
  expect phoenix.coagulation published 0

story D-dimer stands for 24 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 d_dimer 3 mg/L{FEU}
at 23:00
  expect phoenix.coagulation published 1
at 24:01
  expect phoenix.coagulation published 0

story Fibrinogen stands for 24 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 fibrinogen 90 mg/dL
at 23:00
  expect phoenix.coagulation published 1
at 24:01
  expect phoenix.coagulation published 0

story The latest word on support counts
source EHR notes: the latest value within six hours
patient age 36 mo
load
  0:00 pf_ratio 150 mm[Hg]
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  1:00 respiratory_support 1
  2:00 invasive_ventilation 1
at 0:30
  expect phoenix.respiratory 0
at 1:30
  expect phoenix.respiratory 1
at 2:30
  expect phoenix.respiratory published 2

story Ventilation that nobody charted counts as none
source scores.md 1.4: missing counts as healthy
patient age 36 mo
load
  0:00 pf_ratio 150 mm[Hg]
  0:00 respiratory_support 1
at 0:30
  expect phoenix.respiratory 1..3, published 1

story Vasoactives count for twelve hours after the last word
source scores.md 1.4
patient age 36 mo, weight 14 kg
load
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 vasoactive_count 1
at 11:00
  expect phoenix.cardiovascular published 1
at 12:01
  expect phoenix.cardiovascular published 0
