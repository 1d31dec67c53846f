# Proulx 1996 (scores.md section 5): every limit on both sides, under and from 12 months on.

story Systolic pressure at 0.5 months
source Proulx 1996 as quoted in the development SQL
patient age 0.5 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 sbp 40 mm[Hg]
  0:10 sbp 39 mm[Hg]
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Slow heart at 0.5 months
source Proulx 1996 as quoted in the development SQL
patient age 0.5 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 heart_rate 50 /min
  0:10 heart_rate 49 /min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Fast heart at 0.5 months
source Proulx 1996 as quoted in the development SQL
patient age 0.5 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 heart_rate 220 /min
  0:10 heart_rate 221 /min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Respiratory rate at 0.5 months
source Proulx 1996 as quoted in the development SQL
patient age 0.5 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 pao2 90 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 respiratory_rate 90 /min
  0:10 respiratory_rate 91 /min
at 0:05
  expect proulx.respiratory 0
at 0:15
  expect proulx.respiratory 1

story Systolic pressure at 11.9 months
source Proulx 1996 as quoted in the development SQL
patient age 11.9 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 sbp 40 mm[Hg]
  0:10 sbp 39 mm[Hg]
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Slow heart at 11.9 months
source Proulx 1996 as quoted in the development SQL
patient age 11.9 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 heart_rate 50 /min
  0:10 heart_rate 49 /min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Fast heart at 11.9 months
source Proulx 1996 as quoted in the development SQL
patient age 11.9 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 heart_rate 220 /min
  0:10 heart_rate 221 /min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Respiratory rate at 11.9 months
source Proulx 1996 as quoted in the development SQL
patient age 11.9 mo
load
  0:00 invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 pao2 90 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 respiratory_rate 90 /min
  0:10 respiratory_rate 91 /min
at 0:05
  expect proulx.respiratory 0
at 0:15
  expect proulx.respiratory 1

story Systolic pressure at 12 months
source Proulx 1996 as quoted in the development SQL
patient age 12 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 sbp 50 mm[Hg]
  0:10 sbp 49 mm[Hg]
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Slow heart at 12 months
source Proulx 1996 as quoted in the development SQL
patient age 12 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 heart_rate 40 /min
  0:10 heart_rate 39 /min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Fast heart at 12 months
source Proulx 1996 as quoted in the development SQL
patient age 12 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 heart_rate 200 /min
  0:10 heart_rate 201 /min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Respiratory rate at 12 months
source Proulx 1996 as quoted in the development SQL
patient age 12 mo
load
  0:00 invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 pao2 90 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 respiratory_rate 70 /min
  0:10 respiratory_rate 71 /min
at 0:05
  expect proulx.respiratory 0
at 0:15
  expect proulx.respiratory 1

story Systolic pressure at 200 months
source Proulx 1996 as quoted in the development SQL
patient age 200 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 sbp 50 mm[Hg]
  0:10 sbp 49 mm[Hg]
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Slow heart at 200 months
source Proulx 1996 as quoted in the development SQL
patient age 200 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 heart_rate 40 /min
  0:10 heart_rate 39 /min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Fast heart at 200 months
source Proulx 1996 as quoted in the development SQL
patient age 200 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 heart_rate 200 /min
  0:10 heart_rate 201 /min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Respiratory rate at 200 months
source Proulx 1996 as quoted in the development SQL
patient age 200 mo
load
  0:00 invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 pao2 90 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 respiratory_rate 70 /min
  0:10 respiratory_rate 71 /min
at 0:05
  expect proulx.respiratory 0
at 0:15
  expect proulx.respiratory 1

story Cardiac arrest
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 cardiac_arrest 0
  0:10 cardiac_arrest 1
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Acidosis with a normal PaCO2
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 paco2 40 mm[Hg]
  0:00 ph_arterial 7.2
  0:10 ph_arterial 7.19
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story A PaCO2 that is not normal does not count with acidosis
source Proulx 1996 as quoted in the development SQL; 38 to 42 mmHg by the SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.1
  0:00 paco2 37.9 mm[Hg]
  0:10 paco2 38 mm[Hg]
  0:20 paco2 42 mm[Hg]
  0:30 paco2 42.1 mm[Hg]
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1
at 0:25
  expect proulx.cardiovascular 1
at 0:35
  expect proulx.cardiovascular 0

story Acidosis while PaCO2 is not known
source decision proulx-paco2
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.1
at 0:05
  expect proulx.cardiovascular 0..1, published 0

story Infusion: dopamine
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 dopamine_rate 5 ug/kg/min
  0:10 dopamine_rate 5.1 ug/kg/min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Infusion: dobutamine
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 dobutamine_rate 0 ug/kg/min
  0:10 dobutamine_rate 0.01 ug/kg/min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Infusion: epinephrine
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 epinephrine_rate 0 ug/kg/min
  0:10 epinephrine_rate 0.01 ug/kg/min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Infusion: norepinephrine
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 norepinephrine_rate 0 ug/kg/min
  0:10 norepinephrine_rate 0.01 ug/kg/min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Infusion: milrinone
source Proulx 1996 as quoted in the development SQL; decision proulx-inotropes
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 milrinone_rate 0 ug/kg/min
  0:10 milrinone_rate 0.01 ug/kg/min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story Infusion: vasopressin
source Proulx 1996 as quoted in the development SQL; decision proulx-inotropes
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:10 vasopressin_rate 0.0002 [IU]/kg/min
at 0:05
  expect proulx.cardiovascular 0
at 0:15
  expect proulx.cardiovascular 1

story PaCO2
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 respiratory_rate 20 /min
  0:00 pao2 90 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 invasive_ventilation 0
  0:00 fact cyanotic_heart_disease absent
  0:00 paco2 65 mm[Hg]
  0:10 paco2 65.1 mm[Hg]
at 0:05
  expect proulx.respiratory 0
at 0:15
  expect proulx.respiratory 1

story PaO2
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 respiratory_rate 20 /min
  0:00 paco2 40 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 invasive_ventilation 0
  0:00 fact cyanotic_heart_disease absent
  0:00 pao2 40 mm[Hg]
  0:10 pao2 39.9 mm[Hg]
at 0:05
  expect proulx.respiratory 0
at 0:15
  expect proulx.respiratory 1

story P/F
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 respiratory_rate 20 /min
  0:00 paco2 40 mm[Hg]
  0:00 pao2 90 mm[Hg]
  0:00 invasive_ventilation 0
  0:00 fact cyanotic_heart_disease absent
  0:00 pf_ratio 200 mm[Hg]
  0:10 pf_ratio 199 mm[Hg]
at 0:05
  expect proulx.respiratory 0
at 0:15
  expect proulx.respiratory 1

story PaO2 and P/F do not count in cyanotic heart disease
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 respiratory_rate 20 /min
  0:00 paco2 40 mm[Hg]
  0:00 invasive_ventilation 0
  0:00 fact cyanotic_heart_disease
  0:00 pao2 30 mm[Hg]
  0:00 pf_ratio 100 mm[Hg]
at 0:05
  expect proulx.respiratory 0

story PaO2 while the fact is not recorded
source decision proulx-facts
patient age 36 mo
load
  0:00 respiratory_rate 20 /min
  0:00 paco2 40 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 invasive_ventilation 0
  0:00 pao2 30 mm[Hg]
at 0:05
  expect proulx.respiratory 0..1, published 1

story Ventilation
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 respiratory_rate 20 /min
  0:00 paco2 40 mm[Hg]
  0:00 pao2 90 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 fact cyanotic_heart_disease absent
  0:00 invasive_ventilation 0
  0:10 invasive_ventilation 1
at 0:05
  expect proulx.respiratory 0
at 0:15
  expect proulx.respiratory 1

story Ventilation for surgery only does not count
source decision proulx-postoperative
patient age 36 mo
load
  0:00 respiratory_rate 20 /min
  0:00 paco2 40 mm[Hg]
  0:00 pao2 90 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 fact cyanotic_heart_disease absent
  0:00 support invasive start elective
  0:00 feed ventilator
at 0:05
  expect proulx.respiratory 0

story Coma scale
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 pupils_fixed 0
  0:00 gcs 5
  0:10 gcs 4
at 0:05
  expect proulx.neurologic 0
at 0:15
  expect proulx.neurologic 1

story Fixed pupils
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 gcs 10
  0:00 pupils_fixed 0
  0:10 pupils_fixed 1
at 0:05
  expect proulx.neurologic 0
at 0:15
  expect proulx.neurologic 1

story Hemoglobin
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 wbc 10 10*3/uL
  0:00 platelets 300 10*3/uL
  0:00 d_dimer 0.3 mg/L{FEU}
  0:00 pt 12 s
  0:00 aptt 30 s
  0:00 hemoglobin 5 g/dL
  0:10 hemoglobin 4.9 g/dL
at 0:05
  expect proulx.hematologic 0
at 0:15
  expect proulx.hematologic 1

story Wbc
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 hemoglobin 12 g/dL
  0:00 platelets 300 10*3/uL
  0:00 d_dimer 0.3 mg/L{FEU}
  0:00 pt 12 s
  0:00 aptt 30 s
  0:00 wbc 3 10*3/uL
  0:10 wbc 2.9 10*3/uL
at 0:05
  expect proulx.hematologic 0
at 0:15
  expect proulx.hematologic 1

story Platelets
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 hemoglobin 12 g/dL
  0:00 wbc 10 10*3/uL
  0:00 d_dimer 0.3 mg/L{FEU}
  0:00 pt 12 s
  0:00 aptt 30 s
  0:00 platelets 20 10*3/uL
  0:10 platelets 19 10*3/uL
at 0:05
  expect proulx.hematologic 0
at 0:15
  expect proulx.hematologic 1

story D-dimer with a long PT
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 hemoglobin 12 g/dL
  0:00 wbc 10 10*3/uL
  0:00 platelets 300 10*3/uL
  0:00 aptt 30 s
  0:00 pt 25 s
  0:00 d_dimer 0.5 mg/L{FEU}
  0:10 d_dimer 0.6 mg/L{FEU}
at 0:05
  expect proulx.hematologic 0
at 0:15
  expect proulx.hematologic 1

story PT with D-dimer
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 hemoglobin 12 g/dL
  0:00 wbc 10 10*3/uL
  0:00 platelets 300 10*3/uL
  0:00 aptt 30 s
  0:00 d_dimer 3 mg/L{FEU}
  0:00 pt 20 s
  0:10 pt 20.1 s
at 0:05
  expect proulx.hematologic 0
at 0:15
  expect proulx.hematologic 1

story PTT with D-dimer
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 hemoglobin 12 g/dL
  0:00 wbc 10 10*3/uL
  0:00 platelets 300 10*3/uL
  0:00 pt 12 s
  0:00 d_dimer 3 mg/L{FEU}
  0:00 aptt 60 s
  0:10 aptt 60.1 s
at 0:05
  expect proulx.hematologic 0
at 0:15
  expect proulx.hematologic 1

story Urea nitrogen
source Proulx 1996 as quoted in the development SQL; decision proulx-bun
patient age 36 mo
load
  0:00 creatinine 0.3 mg/dL
  0:00 renal_replacement 0
  0:00 fact chronic_kidney_disease absent
  0:00 bun 99 mg/dL
  0:10 bun 100 mg/dL
at 0:05
  expect proulx.renal 0
at 0:15
  expect proulx.renal 1

story Creatinine
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 bun 10 mg/dL
  0:00 renal_replacement 0
  0:00 fact chronic_kidney_disease absent
  0:00 creatinine 1.9 mg/dL
  0:10 creatinine 2 mg/dL
at 0:05
  expect proulx.renal 0
at 0:15
  expect proulx.renal 1

story Creatinine does not count with kidney disease of before
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 bun 10 mg/dL
  0:00 renal_replacement 0
  0:00 fact chronic_kidney_disease
  0:00 creatinine 4 mg/dL
at 0:05
  expect proulx.renal 0

story Dialysis
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 bun 10 mg/dL
  0:00 creatinine 0.3 mg/dL
  0:00 fact chronic_kidney_disease absent
  0:00 renal_replacement 0
  0:10 renal_replacement 1
at 0:05
  expect proulx.renal 0
at 0:15
  expect proulx.renal 1

story Bilirubin
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 bilirubin_total 3 mg/dL
  0:10 bilirubin_total 3.1 mg/dL
at 0:05
  expect proulx.hepatic 0
at 0:15
  expect proulx.hepatic 1

story Gastrointestinal bleeding with a fall of hemoglobin
source one secondary table
patient age 36 mo
load
  0:00 gastrointestinal_bleeding 1
  0:00 fact transfusion_red absent
  0:00 hemoglobin_fall_24h 1.9 g/dL
  0:10 hemoglobin_fall_24h 2 g/dL
at 0:05
  expect proulx.gastrointestinal 0
at 0:15
  expect proulx.gastrointestinal 1

story Gastrointestinal bleeding with a transfusion
source one secondary table
patient age 36 mo
load
  0:00 gastrointestinal_bleeding 1
  0:00 fact transfusion_red
  0:00 hemoglobin_fall_24h 0 g/dL
at 0:05
  expect proulx.gastrointestinal 1

story No gastrointestinal bleeding
source one secondary table
patient age 36 mo
load
  0:00 gastrointestinal_bleeding 0
  0:00 fact transfusion_red
  0:00 hemoglobin_fall_24h 4 g/dL
at 0:05
  expect proulx.gastrointestinal 0

story Two organs are MODS, one is not yet; the worst of a day counts
source Proulx 1996; decision proulx-day
patient age 36 mo
load
  0:00 gcs 4
  0:10 platelets 10 10*3/uL
  0:20 gcs 15
  0:20 platelets 300 10*3/uL
at 0:05
  expect proulx 1..7, published 1
  expect proulx.mods undetermined
at 0:15
  expect proulx 2..7, published 2
  expect proulx.mods met
at 0:25
  expect proulx.mods met

story One organ is not MODS
source Proulx 1996
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 sbp 90 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 cardiac_arrest 0
  0:00 ph_arterial 7.4
  0:00 paco2 40 mm[Hg]
  0:00 respiratory_rate 20 /min
  0:00 pao2 90 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 invasive_ventilation 0
  0:00 fact cyanotic_heart_disease absent
  0:00 gcs 15
  0:00 pupils_fixed 0
  0:00 hemoglobin 12 g/dL
  0:00 wbc 10 10*3/uL
  0:00 platelets 300 10*3/uL
  0:00 d_dimer 0.3 mg/L{FEU}
  0:00 pt 12 s
  0:00 aptt 30 s
  0:00 bun 10 mg/dL
  0:00 creatinine 0.3 mg/dL
  0:00 renal_replacement 0
  0:00 fact chronic_kidney_disease absent
  0:00 gastrointestinal_bleeding 0
  0:00 bilirubin_total 5 mg/dL
at 0:05
  expect proulx 1
  expect proulx.mods not met

story At 18 years the definition ends
source project policy
patient age 216 mo
load
  0:00 gcs 3
at 0:05
  expect proulx out
  expect proulx.mods out
