# The printed table of Phoenix (evidence scores.md 1.1), row by row, at both sides
# of every cut, with the authors' package deciding between printed whole numbers.

story Respiratory, invasive ventilation: P/F at every cut
source Phoenix table; package for 200 exactly (D2)
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 spo2 99 %
  0:01 fio2 0.5 1
  0:10 pao2 200 mm[Hg]
  0:20 pao2 199.5 mm[Hg]
  0:30 pao2 100 mm[Hg]
  0:40 pao2 99.5 mm[Hg]
  0:50 pao2 50 mm[Hg]
  1:00 pao2 49.5 mm[Hg]
at 0:15
  expect phoenix.respiratory 0, published 0
at 0:25
  expect phoenix.respiratory 1
at 0:35
  expect phoenix.respiratory 1
at 0:45
  expect phoenix.respiratory 2
at 0:55
  expect phoenix.respiratory 2
at 1:05
  expect phoenix.respiratory 3

story Respiratory, invasive ventilation: S/F at every cut, P/F normal
source Phoenix table; package for 220 exactly (D2)
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 pf_ratio 450 mm[Hg]
  0:10 sf_ratio 292 %
  0:20 sf_ratio 291.9 %
  0:30 sf_ratio 220 %
  0:40 sf_ratio 219.9 %
  0:50 sf_ratio 148 %
  1:00 sf_ratio 147.9 %
at 0:15
  expect phoenix.respiratory 0
at 0:25
  expect phoenix.respiratory 1
at 0:35
  expect phoenix.respiratory 1
at 0:45
  expect phoenix.respiratory 2
at 0:55
  expect phoenix.respiratory 2
at 1:05
  expect phoenix.respiratory 3

story Respiratory: P/F and S/F are alternatives, the worse counts
source scores.md 1.1: OR, worst wins, not precedence
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 pf_ratio 350 mm[Hg]
  0:00 sf_ratio 140 %
at 0:30
  expect phoenix.respiratory 3

story Respiratory: support that is not invasive ends at one point
source Phoenix table
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 1
  0:00 spo2 99 %
  0:00 pf_ratio 400 mm[Hg]
  0:10 pf_ratio 399 mm[Hg]
  0:20 pf_ratio 60 mm[Hg]
at 0:05
  expect phoenix.respiratory 0
at 0:15
  expect phoenix.respiratory 1
at 0:25
  expect phoenix.respiratory 1

story Respiratory: P/F of 250 on room air scores nothing
source D4: the first point needs respiratory support
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 pao2 52.5 mm[Hg]
  0:00 fio2 0.21 1
  0:00 spo2 98 %
at 0:30
  expect phoenix.respiratory 0, published 0

story Respiratory: oxygen above 21 % is respiratory support
source scores.md 1.1: FiO2 > 0.21 implies other support
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 fio2 0.4 1
  0:00 pao2 100 mm[Hg]
  0:00 spo2 98 %
at 0:30
  expect phoenix.respiratory 1

story Respiratory: ventilation for an operation alone does not count as invasive
source scores.md 1.1: IMV for surgery only should not count
patient age 36 mo
load
  0:00 support invasive start elective
  0:00 pf_ratio 90 mm[Hg]
  0:00 sf_ratio 400 %
at 0:30
  # whether there is any other support is not said
  expect phoenix.respiratory 0..1, published 0

story Respiratory in converted units: kPa and percent oxygen
source 13.3 kPa = 99.8 mmHg at 50 % oxygen: P/F 199.5
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 fio2 50 %
  0:00 pao2 13.3 kPa
  0:00 spo2 98 %
  1:00 pao2 13.4 kPa
at 0:30
  expect phoenix.respiratory 2
at 1:30
  expect phoenix.respiratory 1

story Cardiovascular: number of vasoactive drugs
source Phoenix table: 0, 1, two or more
patient age 36 mo, weight 14 kg
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 60 mm[Hg]
  0:00 feed medication
give
  1:00 milrinone start 0.3 ug/kg/min
  2:00 vasopressin start 0.0003 [IU]/kg/min
  3:00 epinephrine start 0.02 ug/kg/min
at 0:30
  expect phoenix.cardiovascular 0
at 1:30
  expect phoenix.cardiovascular 1
at 2:30
  expect phoenix.cardiovascular 2
at 3:30
  expect phoenix.cardiovascular 2

story Cardiovascular: all six drugs count, any dose
source scores.md 1.1
patient age 36 mo, weight 14 kg
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 60 mm[Hg]
  0:00 feed medication
give
  0:10 dopamine start 0.5 ug/kg/min
  0:20 dopamine stop
  0:30 dobutamine start 0.5 ug/kg/min
  0:40 dobutamine stop
  0:50 norepinephrine start 0.01 ug/kg/min
  1:00 norepinephrine stop
  1:10 epinephrine start 0.01 ug/kg/min
  1:20 epinephrine stop
  1:30 vasopressin start 0.0001 [IU]/kg/min
  1:40 vasopressin stop
at 0:15
  expect phoenix.cardiovascular 1
at 0:25
  expect phoenix.cardiovascular 0
at 0:35
  expect phoenix.cardiovascular 1
at 0:55
  expect phoenix.cardiovascular 1
at 1:15
  expect phoenix.cardiovascular 1
at 1:35
  expect phoenix.cardiovascular 1
at 1:45
  expect phoenix.cardiovascular 0

story Cardiovascular: lactate at every cut, and in mg/dL
source Phoenix table; package for 10.9 to 11 (D3); 45 mg/dL = 5.0, 46 mg/dL = 5.1 mmol/L
patient age 36 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 60 mm[Hg]
  0:00 lactate 4.9 mmol/L
  0:10 lactate 5 mmol/L
  0:20 lactate 10.95 mmol/L
  0:30 lactate 11 mmol/L
  0:40 lactate 46 mg/dL
  0:50 lactate 44 mg/dL
at 0:05
  expect phoenix.cardiovascular 0
at 0:15
  expect phoenix.cardiovascular 1
at 0:25
  expect phoenix.cardiovascular 1
at 0:35
  expect phoenix.cardiovascular 2
at 0:45
  expect phoenix.cardiovascular 1
at 0:55
  expect phoenix.cardiovascular 0

story Mean arterial pressure under one month
source Phoenix table, package between whole numbers (D1)
patient age 0.9 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 31 mm[Hg]
  0:10 mean_arterial_pressure 30.67 mm[Hg]
  0:20 mean_arterial_pressure 17 mm[Hg]
  0:30 mean_arterial_pressure 16.67 mm[Hg]
at 0:05
  expect phoenix.cardiovascular 0
at 0:15
  expect phoenix.cardiovascular 1
at 0:25
  expect phoenix.cardiovascular 1
at 0:35
  expect phoenix.cardiovascular 2

story Mean arterial pressure from 1 to under 12 months
source Phoenix table, package between whole numbers (D1)
patient age 1 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 39 mm[Hg]
  0:10 mean_arterial_pressure 38.67 mm[Hg]
  0:20 mean_arterial_pressure 25 mm[Hg]
  0:30 mean_arterial_pressure 24.67 mm[Hg]
at 0:05
  expect phoenix.cardiovascular 0
at 0:15
  expect phoenix.cardiovascular 1
at 0:25
  expect phoenix.cardiovascular 1
at 0:35
  expect phoenix.cardiovascular 2

story Mean arterial pressure from 12 to under 24 months
source Phoenix table, package between whole numbers (D1)
patient age 12 mo
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 44 mm[Hg]
  0:10 mean_arterial_pressure 43.67 mm[Hg]
  0:20 mean_arterial_pressure 31 mm[Hg]
  0:30 mean_arterial_pressure 30.67 mm[Hg]
at 0:05
  expect phoenix.cardiovascular 0
at 0:15
  expect phoenix.cardiovascular 1
at 0:25
  expect phoenix.cardiovascular 1
at 0:35
  expect phoenix.cardiovascular 2

story Mean arterial pressure from 24 to under 60 months; 44.5 mmHg is one point
source D1: 44.5 at 3 years is 0 by the printed integers and 1 in the package
patient age 36 mo
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 45 mm[Hg]
  0:10 mean_arterial_pressure 44.5 mm[Hg]
  0:20 mean_arterial_pressure 32 mm[Hg]
  0:30 mean_arterial_pressure 31.67 mm[Hg]
at 0:05
  expect phoenix.cardiovascular 0
at 0:15
  expect phoenix.cardiovascular 1
  expect phoenix note "D1"
at 0:25
  expect phoenix.cardiovascular 1
at 0:35
  expect phoenix.cardiovascular 2

story Mean arterial pressure from 60 to under 144 months
source Phoenix table, package between whole numbers (D1)
patient age 143 mo
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 49 mm[Hg]
  0:10 mean_arterial_pressure 48.67 mm[Hg]
  0:20 mean_arterial_pressure 36 mm[Hg]
  0:30 mean_arterial_pressure 35.67 mm[Hg]
at 0:05
  expect phoenix.cardiovascular 0
at 0:15
  expect phoenix.cardiovascular 1
at 0:25
  expect phoenix.cardiovascular 1
at 0:35
  expect phoenix.cardiovascular 2

story Mean arterial pressure from 144 months
source Phoenix table, package between whole numbers (D1)
patient age 144 mo
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 52 mm[Hg]
  0:10 mean_arterial_pressure 51.67 mm[Hg]
  0:20 mean_arterial_pressure 38 mm[Hg]
  0:30 mean_arterial_pressure 37.67 mm[Hg]
at 0:05
  expect phoenix.cardiovascular 0
at 0:15
  expect phoenix.cardiovascular 1
at 0:25
  expect phoenix.cardiovascular 1
at 0:35
  expect phoenix.cardiovascular 2

story The same pressure on two birthdays
source Phoenix table: 44 mmHg is 0 points at 23 months and 1 point at 24
patient age 23 mo
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 44 mm[Hg]
at 0:05
  expect phoenix.cardiovascular 0

story The same pressure on two birthdays, a month later
source Phoenix table
patient age 24 mo
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 44 mm[Hg]
at 0:05
  expect phoenix.cardiovascular 1

story Mean pressure from systolic and diastolic
source MAP = DBP + (SBP - DBP)/3: 60/36 is 44, 61/36 is 44.33, 63/36 is 45
patient age 36 mo
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 sbp 61 mm[Hg]
  0:00 dbp 36 mm[Hg]
  0:10 sbp 63 mm[Hg]
  0:10 dbp 36 mm[Hg]
at 0:05
  expect phoenix.cardiovascular 1
at 0:15
  expect phoenix.cardiovascular 0

story Unknown age: no point for pressure is assumed, the range shows it
source Phoenix vignette 2: pressure needs the age
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 35 mm[Hg]
at 0:05
  expect phoenix.cardiovascular 0..2, published 0
  expect phoenix open

story Coagulation: every cut scores strictly beyond it
source Phoenix table: 100, 1.3, 2 and 100 exactly score 0
patient age 36 mo
load
  0:00 platelets 100 10*3/uL
  0:00 inr 1.3
  0:00 d_dimer 2 mg/L{FEU}
  0:00 fibrinogen 100 mg/dL
  0:10 platelets 99 10*3/uL
  0:20 platelets 150 10*3/uL
  0:20 inr 1.31
  0:30 inr 1.1
  0:30 d_dimer 2.01 mg/L{FEU}
  0:40 d_dimer 0.5 mg/L{FEU}
  0:40 fibrinogen 99 mg/dL
at 0:05
  expect phoenix.coagulation 0
at 0:15
  expect phoenix.coagulation 1
at 0:25
  expect phoenix.coagulation 1
at 0:35
  expect phoenix.coagulation 1
at 0:45
  expect phoenix.coagulation 1

story Coagulation: four abnormal values give two points
source Phoenix table: at most 2
patient age 36 mo
load
  0:00 platelets 20 10*3/uL
  0:00 inr 4
  0:00 d_dimer 20 mg/L{FEU}
  0:00 fibrinogen 40 mg/dL
at 0:05
  expect phoenix.coagulation 2

story Coagulation in converted units
source 0.99 g/L = 99 mg/dL; 2010 ng/mL FEU = 2.01 mg/L; 10*9/L = 10*3/uL
patient age 36 mo
load
  0:00 platelets 150 10*9/L
  0:00 inr 1.0
  0:00 d_dimer 500 ng/mL{FEU}
  0:00 fibrinogen 0.99 g/L
  0:10 fibrinogen 1.00 g/L
  0:20 d_dimer 2010 ng/mL{FEU}
at 0:05
  expect phoenix.coagulation 1
at 0:15
  expect phoenix.coagulation 0
at 0:25
  expect phoenix.coagulation 1

story Neurologic: coma scale 11 and 10, fixed pupils, never more than two
source Phoenix table
patient age 36 mo
load
  0:00 fixed_pupils 0
  0:00 gcs 11
  0:10 gcs 10
  0:20 gcs 3
  0:30 fixed_pupils 1
at 0:05
  expect phoenix.neurologic 0
at 0:15
  expect phoenix.neurologic 1
at 0:25
  expect phoenix.neurologic 1
at 0:35
  expect phoenix.neurologic 2

story Coma scale from its components, 1 for an intubated child's voice
source scores.md 1.4: use 1 for 1T
patient age 36 mo
load
  0:00 fixed_pupils 0
  0:00 gcs_eye 4
  0:00 gcs_verbal 1
  0:00 gcs_motor 6
  0:30 gcs_motor 5
at 0:05
  expect phoenix.neurologic 0
at 0:35
  expect phoenix.neurologic 1

story A coma scale that is not a whole number is refused, not truncated
source D7: R truncates 10.9 to 10 and gives a point
patient age 36 mo
load
  0:00 fixed_pupils 0
  0:00 gcs 10.9
at 0:05
  expect phoenix.neurologic 0..1, published 0
  expect phoenix missing gcs

story Nothing known: the whole range, and the paper's zero beside it
source scores.md 1.4: missing counts as normal; engine: missing is the whole range
patient age 36 mo
at 0:05
  expect phoenix 0..13, published 0
  expect phoenix.sepsis undetermined
