# pSOFA (evidence scores.md 2): the first day of every age group, and what of the last 24 h counts.

story Mean arterial pressure 50 mm[Hg], two weeks before 1 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 0.5 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 mean_arterial_pressure 50 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 0

story Mean arterial pressure 50 mm[Hg], on the day of 1 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 1 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 mean_arterial_pressure 50 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 1

story Mean arterial pressure 57 mm[Hg], a month before 12 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 11 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 57 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 0

story Mean arterial pressure 57 mm[Hg], on the day of 12 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 12 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 57 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 1

story Mean arterial pressure 61 mm[Hg], a month before 24 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 23 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 61 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 0

story Mean arterial pressure 61 mm[Hg], on the day of 24 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 24 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 61 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 1

story Mean arterial pressure 63 mm[Hg], a month before 60 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 59 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 63 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 0

story Mean arterial pressure 63 mm[Hg], on the day of 60 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 60 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 63 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 1

story Mean arterial pressure 66 mm[Hg], a month before 144 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 143 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 66 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 0

story Mean arterial pressure 66 mm[Hg], on the day of 144 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 144 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 66 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 1

story Mean arterial pressure 68 mm[Hg], a month before 216 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 215 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 68 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 0

story Mean arterial pressure 68 mm[Hg], on the day of 216 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 216 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 68 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 0

story Mean arterial pressure 68 mm[Hg], a month before 217 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 216 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 68 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 0

story Mean arterial pressure 68 mm[Hg], on the day of 217 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 217 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 68 mm[Hg]
at 0:00
  expect psofa.cardiovascular published 1

story Creatinine 0.5 mg/dL, two weeks before 1 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 0.5 mo, gestation 40 wk
load
  0:00 creatinine 0.5 mg/dL
at 0:00
  expect psofa.renal published 0

story Creatinine 0.5 mg/dL, on the day of 1 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 1 mo, gestation 40 wk
load
  0:00 creatinine 0.5 mg/dL
at 0:00
  expect psofa.renal published 2

story Creatinine 0.35 mg/dL, a month before 12 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 11 mo
load
  0:00 creatinine 0.35 mg/dL
at 0:00
  expect psofa.renal published 1

story Creatinine 0.35 mg/dL, on the day of 12 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 12 mo
load
  0:00 creatinine 0.35 mg/dL
at 0:00
  expect psofa.renal published 0

story Creatinine 0.5 mg/dL, a month before 24 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 23 mo
load
  0:00 creatinine 0.5 mg/dL
at 0:00
  expect psofa.renal published 1

story Creatinine 0.5 mg/dL, on the day of 24 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 24 mo
load
  0:00 creatinine 0.5 mg/dL
at 0:00
  expect psofa.renal published 0

story Creatinine 0.65 mg/dL, a month before 60 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 59 mo
load
  0:00 creatinine 0.65 mg/dL
at 0:00
  expect psofa.renal published 1

story Creatinine 0.65 mg/dL, on the day of 60 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 60 mo
load
  0:00 creatinine 0.65 mg/dL
at 0:00
  expect psofa.renal published 0

story Creatinine 0.9 mg/dL, a month before 144 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 143 mo
load
  0:00 creatinine 0.9 mg/dL
at 0:00
  expect psofa.renal published 1

story Creatinine 0.9 mg/dL, on the day of 144 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 144 mo
load
  0:00 creatinine 0.9 mg/dL
at 0:00
  expect psofa.renal published 0

story Creatinine 1.1 mg/dL, a month before 216 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 215 mo
load
  0:00 creatinine 1.1 mg/dL
at 0:00
  expect psofa.renal published 1

story Creatinine 1.1 mg/dL, on the day of 216 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 216 mo
load
  0:00 creatinine 1.1 mg/dL
at 0:00
  expect psofa.renal published 1

story Creatinine 1.1 mg/dL, a month before 217 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 216 mo
load
  0:00 creatinine 1.1 mg/dL
at 0:00
  expect psofa.renal published 1

story Creatinine 1.1 mg/dL, on the day of 217 months
source pSOFA table: an age group begins on its first day; 216 months is the last of its own
patient age 217 mo
load
  0:00 creatinine 1.1 mg/dL
at 0:00
  expect psofa.renal published 0

story Dopamine at any rate is two points
source pSOFA table: dopamine up to 5 ug/kg/min
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 mean_arterial_pressure 80 mm[Hg]
give
  0:10 dopamine start 0.5 ug/kg/min
at 0:30
  expect psofa.cardiovascular 2

story P/F stands for a day
source pSOFA: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 pf_ratio 350 mm[Hg]
at 18:00
  expect psofa.respiratory published 1
at 25:00
  expect psofa.respiratory published 0

story S/F stands for a day
source pSOFA: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 sf_ratio 280 %
at 18:00
  expect psofa.respiratory published 1
at 25:00
  expect psofa.respiratory published 0

story A platelet count stands for a day
source pSOFA: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 platelets 90 10*3/uL
at 18:00
  expect psofa.coagulation published 2
at 25:00
  expect psofa.coagulation published 0

story Bilirubin stands for a day
source pSOFA: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 bilirubin 3 mg/dL
at 18:00
  expect psofa.hepatic published 2
at 25:00
  expect psofa.hepatic published 0

story Mean arterial pressure stands for a day
source pSOFA: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 feed medication alive 48 h
  0:00 mean_arterial_pressure 50 mm[Hg]
at 18:00
  expect psofa.cardiovascular published 1
at 25:00
  expect psofa.cardiovascular published 0

story The coma scale stands for a day
source pSOFA: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 gcs 11
at 18:00
  expect psofa.neurologic published 2
at 25:00
  expect psofa.neurologic published 0

story Creatinine stands for a day
source pSOFA: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 creatinine 1 mg/dL
at 18:00
  expect psofa.renal published 2
at 25:00
  expect psofa.renal published 0

story Ventilation ended within the day still counts
source pSOFA: the worst of 24 h; three points and more need ventilation
patient age 36 mo, weight 14 kg
load
  0:00 invasive_ventilation 1
  1:00 invasive_ventilation 0
  17:00 pf_ratio 150 mm[Hg]
  29:00 pf_ratio 150 mm[Hg]
  29:00 invasive_ventilation 0
at 18:00
  expect psofa.respiratory published 3
at 30:00
  expect psofa.respiratory published 2

story Ventilation that nobody charted counts as none
source pSOFA: unmeasured is normal
patient age 36 mo, weight 14 kg
load
  0:00 pf_ratio 150 mm[Hg]
at 0:30
  expect psofa.respiratory published 2

story Dopamine stopped within the day still counts
source pSOFA: the worst of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 feed medication alive 48 h
  0:00 mean_arterial_pressure 80 mm[Hg]
  17:00 mean_arterial_pressure 80 mm[Hg]
  29:00 mean_arterial_pressure 80 mm[Hg]
give
  0:00 dopamine start 6 ug/kg/min
  3:00 dopamine stop
at 18:00
  expect psofa.cardiovascular published 3
at 30:00
  expect psofa.cardiovascular published 0

story Dobutamine stopped within the day still counts
source pSOFA: the worst of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 feed medication alive 48 h
  0:00 mean_arterial_pressure 80 mm[Hg]
  17:00 mean_arterial_pressure 80 mm[Hg]
  29:00 mean_arterial_pressure 80 mm[Hg]
give
  0:00 dobutamine start 5 ug/kg/min
  3:00 dobutamine stop
at 18:00
  expect psofa.cardiovascular published 2
at 30:00
  expect psofa.cardiovascular published 0

story Epinephrine stopped within the day still counts
source pSOFA: the worst of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 feed medication alive 48 h
  0:00 mean_arterial_pressure 80 mm[Hg]
  17:00 mean_arterial_pressure 80 mm[Hg]
  29:00 mean_arterial_pressure 80 mm[Hg]
give
  0:00 epinephrine start 0.05 ug/kg/min
  3:00 epinephrine stop
at 18:00
  expect psofa.cardiovascular published 3
at 30:00
  expect psofa.cardiovascular published 0

story Norepinephrine stopped within the day still counts
source pSOFA: the worst of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 feed medication alive 48 h
  0:00 mean_arterial_pressure 80 mm[Hg]
  17:00 mean_arterial_pressure 80 mm[Hg]
  29:00 mean_arterial_pressure 80 mm[Hg]
give
  0:00 norepinephrine start 0.05 ug/kg/min
  3:00 norepinephrine stop
at 18:00
  expect psofa.cardiovascular published 3
at 30:00
  expect psofa.cardiovascular published 0
