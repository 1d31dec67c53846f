# SOFA (evidence scores.md 10): doses at their limits, and what of the last 24 h counts.

story P/F stands for a day
source SOFA: the worst value of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 pf_ratio 350 mm[Hg]
at 18:00
  expect sofa.respiratory published 1
at 25:00
  expect sofa.respiratory published 0

story A platelet count stands for a day
source SOFA: the worst value of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 platelets 90 10*3/uL
at 18:00
  expect sofa.coagulation published 2
at 25:00
  expect sofa.coagulation published 0

story Bilirubin stands for a day
source SOFA: the worst value of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 bilirubin 3 mg/dL
at 18:00
  expect sofa.hepatic published 2
at 25:00
  expect sofa.hepatic published 0

story Mean arterial pressure stands for a day
source SOFA: the worst value of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 feed medication alive 48 h
  0:00 mean_arterial_pressure 60 mm[Hg]
at 18:00
  expect sofa.cardiovascular published 1
at 25:00
  expect sofa.cardiovascular published 0

story The coma scale stands for a day
source SOFA: the worst value of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 gcs 11
at 18:00
  expect sofa.neurologic published 2
at 25:00
  expect sofa.neurologic published 0

story Creatinine stands for a day
source SOFA: the worst value of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 creatinine 2.5 mg/dL
at 18:00
  expect sofa.renal published 2
at 25:00
  expect sofa.renal published 0

story Ventilation ended within the day still counts
source SOFA: the worst of 24 h; three points and more need ventilation
patient age 480 mo, weight 80 kg
load
  0:00 invasive_ventilation 1
  1:00 invasive_ventilation 0
  17:00 pf_ratio 150 mm[Hg]
  29:00 pf_ratio 150 mm[Hg]
  29:00 invasive_ventilation 0
at 18:00
  expect sofa.respiratory published 3
at 30:00
  expect sofa.respiratory published 2

story Ventilation that nobody charted counts as none
source SOFA: unmeasured is normal
patient age 480 mo, weight 80 kg
load
  0:00 pf_ratio 150 mm[Hg]
at 0:30
  expect sofa.respiratory published 2

story Dopamine stopped within the day still counts
source SOFA: the worst of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 feed medication alive 48 h
  0:00 mean_arterial_pressure 80 mm[Hg]
  17:00 mean_arterial_pressure 80 mm[Hg]
  29:00 mean_arterial_pressure 80 mm[Hg]
give
  0:00 dopamine start 6 ug/kg/min
  3:00 dopamine stop
at 18:00
  expect sofa.cardiovascular published 3
at 30:00
  expect sofa.cardiovascular published 0

story Dobutamine stopped within the day still counts
source SOFA: the worst of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 feed medication alive 48 h
  0:00 mean_arterial_pressure 80 mm[Hg]
  17:00 mean_arterial_pressure 80 mm[Hg]
  29:00 mean_arterial_pressure 80 mm[Hg]
give
  0:00 dobutamine start 5 ug/kg/min
  3:00 dobutamine stop
at 18:00
  expect sofa.cardiovascular published 2
at 30:00
  expect sofa.cardiovascular published 0

story Epinephrine stopped within the day still counts
source SOFA: the worst of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 feed medication alive 48 h
  0:00 mean_arterial_pressure 80 mm[Hg]
  17:00 mean_arterial_pressure 80 mm[Hg]
  29:00 mean_arterial_pressure 80 mm[Hg]
give
  0:00 epinephrine start 0.05 ug/kg/min
  3:00 epinephrine stop
at 18:00
  expect sofa.cardiovascular published 3
at 30:00
  expect sofa.cardiovascular published 0

story Norepinephrine stopped within the day still counts
source SOFA: the worst of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 feed medication alive 48 h
  0:00 mean_arterial_pressure 80 mm[Hg]
  17:00 mean_arterial_pressure 80 mm[Hg]
  29:00 mean_arterial_pressure 80 mm[Hg]
give
  0:00 norepinephrine start 0.05 ug/kg/min
  3:00 norepinephrine stop
at 18:00
  expect sofa.cardiovascular published 3
at 30:00
  expect sofa.cardiovascular published 0

story Dopamine at its limits
source SOFA table: up to 5, over 5, over 15 ug/kg/min
patient age 480 mo, weight 80 kg
load
  0:00 feed medication
  0:00 mean_arterial_pressure 80 mm[Hg]
give
  0:10 dopamine start 0.5 ug/kg/min
  1:30 dopamine rate 14.5 ug/kg/min
  3:00 dopamine rate 15 ug/kg/min
at 1:20
  expect sofa.cardiovascular 2
at 2:50
  expect sofa.cardiovascular 3
at 5:00
  expect sofa.cardiovascular 3

story Dobutamine at any rate is two points
source SOFA table
patient age 480 mo, weight 80 kg
load
  0:00 feed medication
  0:00 mean_arterial_pressure 80 mm[Hg]
give
  0:10 dobutamine start 0.5 ug/kg/min
at 1:20
  expect sofa.cardiovascular 2

story Adrenaline up to 0.1 and above
source SOFA table
patient age 480 mo, weight 80 kg
load
  0:00 feed medication
  0:00 mean_arterial_pressure 80 mm[Hg]
give
  0:10 epinephrine start 0.1 ug/kg/min
  2:00 epinephrine rate 0.15 ug/kg/min
at 1:50
  expect sofa.cardiovascular 3
at 4:00
  expect sofa.cardiovascular 4

story The last month before eighteen years is out
source SOFA: adults
patient age 215.5 mo
load
  0:00 platelets 40 10*3/uL
at 0:00
  expect sofa out

story Urine of a day stands for a day
source SOFA: the worst of 24 h
patient age 480 mo, weight 80 kg
load
  0:00 urine_output_24h 400 mL
at 18:00
  expect sofa.renal published 3
at 25:00
  expect sofa.renal published 0
