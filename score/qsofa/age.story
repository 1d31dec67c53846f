# Age-adapted qSOFA as coded (evidence scores.md 9): both sides of every limit at every age. Bands end on the birthday.

story Limits 0 to 24 months: first months
source program: mean pressure under 60 mmHg, respiratory rate above 34
patient age 0.5 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 60 mm[Hg]
  0:00 respiratory_rate 34 /min
at 0:00
  expect qsofa_age.cardiovascular 0
  expect qsofa_age.respiratory 0

story Limits 0 to 24 months crossed: first months
source program: mean pressure under 60 mmHg, respiratory rate above 34
patient age 0.5 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 59.9 mm[Hg]
  0:00 respiratory_rate 34.1 /min
at 0:00
  expect qsofa_age.cardiovascular 1
  expect qsofa_age.respiratory 1

story Limits 0 to 24 months: on the birthday that ends it
source program: mean pressure under 60 mmHg, respiratory rate above 34
patient age 24 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 60 mm[Hg]
  0:00 respiratory_rate 34 /min
at 0:00
  expect qsofa_age.cardiovascular 0
  expect qsofa_age.respiratory 0

story Limits 0 to 24 months crossed: on the birthday that ends it
source program: mean pressure under 60 mmHg, respiratory rate above 34
patient age 24 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 59.9 mm[Hg]
  0:00 respiratory_rate 34.1 /min
at 0:00
  expect qsofa_age.cardiovascular 1
  expect qsofa_age.respiratory 1

story Limits 24 to 60 months: month after the birthday
source program: mean pressure under 62 mmHg, respiratory rate above 22
patient age 24.5 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 62 mm[Hg]
  0:00 respiratory_rate 22 /min
at 0:00
  expect qsofa_age.cardiovascular 0
  expect qsofa_age.respiratory 0

story Limits 24 to 60 months crossed: month after the birthday
source program: mean pressure under 62 mmHg, respiratory rate above 22
patient age 24.5 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 61.9 mm[Hg]
  0:00 respiratory_rate 22.1 /min
at 0:00
  expect qsofa_age.cardiovascular 1
  expect qsofa_age.respiratory 1

story Limits 24 to 60 months: on the birthday that ends it
source program: mean pressure under 62 mmHg, respiratory rate above 22
patient age 60 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 62 mm[Hg]
  0:00 respiratory_rate 22 /min
at 0:00
  expect qsofa_age.cardiovascular 0
  expect qsofa_age.respiratory 0

story Limits 24 to 60 months crossed: on the birthday that ends it
source program: mean pressure under 62 mmHg, respiratory rate above 22
patient age 60 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 61.9 mm[Hg]
  0:00 respiratory_rate 22.1 /min
at 0:00
  expect qsofa_age.cardiovascular 1
  expect qsofa_age.respiratory 1

story Limits 60 to 144 months: month after the birthday
source program: mean pressure under 65 mmHg, respiratory rate above 18
patient age 60.5 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 65 mm[Hg]
  0:00 respiratory_rate 18 /min
at 0:00
  expect qsofa_age.cardiovascular 0
  expect qsofa_age.respiratory 0

story Limits 60 to 144 months crossed: month after the birthday
source program: mean pressure under 65 mmHg, respiratory rate above 18
patient age 60.5 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 64.9 mm[Hg]
  0:00 respiratory_rate 18.1 /min
at 0:00
  expect qsofa_age.cardiovascular 1
  expect qsofa_age.respiratory 1

story Limits 60 to 144 months: on the birthday that ends it
source program: mean pressure under 65 mmHg, respiratory rate above 18
patient age 144 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 65 mm[Hg]
  0:00 respiratory_rate 18 /min
at 0:00
  expect qsofa_age.cardiovascular 0
  expect qsofa_age.respiratory 0

story Limits 60 to 144 months crossed: on the birthday that ends it
source program: mean pressure under 65 mmHg, respiratory rate above 18
patient age 144 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 64.9 mm[Hg]
  0:00 respiratory_rate 18.1 /min
at 0:00
  expect qsofa_age.cardiovascular 1
  expect qsofa_age.respiratory 1

story Limits 144 to 216 months: month after the birthday
source program: mean pressure under 67 mmHg, respiratory rate above 14
patient age 144.5 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 67 mm[Hg]
  0:00 respiratory_rate 14 /min
at 0:00
  expect qsofa_age.cardiovascular 0
  expect qsofa_age.respiratory 0

story Limits 144 to 216 months crossed: month after the birthday
source program: mean pressure under 67 mmHg, respiratory rate above 14
patient age 144.5 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 66.9 mm[Hg]
  0:00 respiratory_rate 14.1 /min
at 0:00
  expect qsofa_age.cardiovascular 1
  expect qsofa_age.respiratory 1

story Limits 144 to 216 months: last month
source program: mean pressure under 67 mmHg, respiratory rate above 14
patient age 215.5 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 67 mm[Hg]
  0:00 respiratory_rate 14 /min
at 0:00
  expect qsofa_age.cardiovascular 0
  expect qsofa_age.respiratory 0

story Limits 144 to 216 months crossed: last month
source program: mean pressure under 67 mmHg, respiratory rate above 14
patient age 215.5 mo
load
  0:00 invasive_ventilation 0
  0:00 mean_arterial_pressure 66.9 mm[Hg]
  0:00 respiratory_rate 14.1 /min
at 0:00
  expect qsofa_age.cardiovascular 1
  expect qsofa_age.respiratory 1

story Coma scale
source under 15
patient age 30 mo
load
  0:00 gcs 15
  0:10 gcs 14
at 0:00
  expect qsofa_age.neurologic 0
at 0:10
  expect qsofa_age.neurologic 1

story A ventilated child gets no point for breathing
source decision qsofa-age-ventilated
patient age 30 mo
load
  0:00 invasive_ventilation 1
  0:00 respiratory_rate 70 /min
at 0:00
  expect qsofa_age.respiratory 0
  expect qsofa_age note "qsofa-age-ventilated"

story The latest of two counts
source the score is of the moment
patient age 30 mo
load
  0:00 respiratory_rate 20 /min
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 invasive_ventilation 0
  0:10 respiratory_rate 70 /min
  0:10 mean_arterial_pressure 40 mm[Hg]
  0:20 invasive_ventilation 1
at 0:00
  expect qsofa_age.respiratory 0
  expect qsofa_age.cardiovascular 0
at 0:10
  expect qsofa_age.respiratory 1
  expect qsofa_age.cardiovascular 1
at 0:20
  expect qsofa_age.respiratory 0

story Fast breathing, ventilation not charted
source the program counts it; the range is open
patient age 30 mo
load
  0:00 respiratory_rate 70 /min
at 0:00
  expect qsofa_age.respiratory 0..1, published 1

story All three
source 0 to 3
patient age 30 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_rate 70 /min
  0:00 mean_arterial_pressure 40 mm[Hg]
  0:00 gcs 9
at 0:00
  expect qsofa_age 3

story Nothing measured
source the program gives a missing input 0 points
patient age 30 mo
at 0:00
  expect qsofa_age 0..3, published 0

story An adult
source the form is for children
patient age 216 mo
load
  0:00 gcs 9
at 0:00
  expect qsofa_age out

story A healthy newborn has two points
source decision qsofa-age-newborn
patient age 0.6 mo, gestation 40 wk
load
  0:00 feed ventilator
  0:00 map 46 mm[Hg]
  0:00 respiratory_rate 45 /min
  0:00 gcs 15
at 0:05
  expect qsofa_age 2, note "healthy newborn"
