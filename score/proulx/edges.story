# Proulx 1996: the exact birthdays, the window of a day, missing inputs, several signs at once.

story sbp 45 mm[Hg] at exactly 11 months
source Proulx 1996 as quoted in the development SQL
patient age 11 mo
load
  0:00 sbp 45 mm[Hg]
at 0:00
  expect proulx.cardiovascular published 0

story sbp 45 mm[Hg] at exactly 12 months
source Proulx 1996 as quoted in the development SQL
patient age 12 mo
load
  0:00 sbp 45 mm[Hg]
at 0:00
  expect proulx.cardiovascular published 1

story heart_rate 45 /min at exactly 11 months
source Proulx 1996 as quoted in the development SQL
patient age 11 mo
load
  0:00 heart_rate 45 /min
at 0:00
  expect proulx.cardiovascular published 1

story heart_rate 45 /min at exactly 12 months
source Proulx 1996 as quoted in the development SQL
patient age 12 mo
load
  0:00 heart_rate 45 /min
at 0:00
  expect proulx.cardiovascular published 0

story heart_rate 210 /min at exactly 11 months
source Proulx 1996 as quoted in the development SQL
patient age 11 mo
load
  0:00 heart_rate 210 /min
at 0:00
  expect proulx.cardiovascular published 0

story heart_rate 210 /min at exactly 12 months
source Proulx 1996 as quoted in the development SQL
patient age 12 mo
load
  0:00 heart_rate 210 /min
at 0:00
  expect proulx.cardiovascular published 1

story respiratory_rate 80 /min at exactly 11 months
source Proulx 1996 as quoted in the development SQL
patient age 11 mo
load
  0:00 respiratory_rate 80 /min
at 0:00
  expect proulx.respiratory published 0

story respiratory_rate 80 /min at exactly 12 months
source Proulx 1996 as quoted in the development SQL
patient age 12 mo
load
  0:00 respiratory_rate 80 /min
at 0:00
  expect proulx.respiratory published 1

story The last month before 18 years
source project policy
patient age 215.9 mo
load
  0:00 gcs 3
at 0:00
  expect proulx.neurologic 1

story Nothing measured
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 temperature 37 Cel
at 0:00
  expect proulx published 0
  expect proulx.cardiovascular 0..1, published 0
  expect proulx.respiratory 0..1, published 0
  expect proulx.neurologic 0..1, published 0
  expect proulx.hematologic 0..1, published 0
  expect proulx.renal 0..1, published 0
  expect proulx.hepatic 0..1, published 0
  expect proulx.gastrointestinal 0..1, published 0

story pH missing at a normal PaCO2
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 paco2 40 mm[Hg]
at 0:00
  expect proulx.cardiovascular 0..1, published 0

story Coma scale missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 pupils_fixed 0
at 0:00
  expect proulx.neurologic 0..1, published 0

story Pupils missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 gcs 12
at 0:00
  expect proulx.neurologic 0..1, published 0

story Consumption, d_dimer missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 pt 30 s
  0:00 aptt 30 s
  0:00 hemoglobin 12 g/dL
  0:00 wbc 8 10*3/uL
  0:00 platelets 300 10*3/uL
at 0:00
  expect proulx.hematologic 0..1, published 0

story Consumption, pt missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 d_dimer 3 mg/L{FEU}
  0:00 aptt 30 s
  0:00 hemoglobin 12 g/dL
  0:00 wbc 8 10*3/uL
  0:00 platelets 300 10*3/uL
at 0:00
  expect proulx.hematologic 0..1, published 0

story Consumption, aptt missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 d_dimer 3 mg/L{FEU}
  0:00 pt 12 s
  0:00 hemoglobin 12 g/dL
  0:00 wbc 8 10*3/uL
  0:00 platelets 300 10*3/uL
at 0:00
  expect proulx.hematologic 0..1, published 0

story Creatinine, kidney disease not recorded
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 creatinine 3 mg/dL
  0:00 bun 10 mg/dL
  0:00 renal_replacement 0
at 0:00
  expect proulx.renal 0..1, published 1

story Bleeding of which nothing else is known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 gastrointestinal_bleeding 1
at 0:00
  expect proulx.gastrointestinal 0..1, published 0

story A fall of hemoglobin, bleeding not charted
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 hemoglobin_fall_24h 5 g/dL
at 0:00
  expect proulx.gastrointestinal 0..1, published 0

story PaO2, heart disease not recorded
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 pao2 30 mm[Hg]
at 0:00
  expect proulx.respiratory 0..1, published 1

story Everything at once is one point an organ
source Proulx 1996 as quoted in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 epinephrine_rate 0.1 ug/kg/min
  0:00 norepinephrine_rate 0.1 ug/kg/min
  0:00 sbp 30 mm[Hg]
  0:00 invasive_ventilation 1
  0:00 paco2 80 mm[Hg]
  0:00 platelets 10 10*3/uL
  0:00 hemoglobin 4 g/dL
  0:00 creatinine 3 mg/dL
  0:00 bun 150 mg/dL
  0:00 renal_replacement 1
  0:00 bilirubin_total 9 mg/dL
  0:00 gcs 3
  0:00 pupils_fixed 1
  0:00 gastrointestinal_bleeding 1
  0:00 fact transfusion_red
at 0:00
  expect proulx 7
  expect proulx.cardiovascular 1
  expect proulx.respiratory 1
  expect proulx.neurologic 1
  expect proulx.hematologic 1
  expect proulx.renal 1

story The day of sbp 30 mm[Hg]
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 sbp 30 mm[Hg]
  1:00 sbp 90 mm[Hg]
  20:00 sbp 90 mm[Hg]
  20:00 heart_rate 100 /min
  20:00 cardiac_arrest 0
  20:00 ph_arterial 7.4
  20:00 paco2 40 mm[Hg]
  20:00 feed medication
  20:00 dopamine_rate 0 ug/kg/min
  20:00 dobutamine_rate 0 ug/kg/min
  20:00 epinephrine_rate 0 ug/kg/min
  20:00 norepinephrine_rate 0 ug/kg/min
  20:00 milrinone_rate 0 ug/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  26:00 sbp 90 mm[Hg]
  26:00 heart_rate 100 /min
  26:00 cardiac_arrest 0
  26:00 ph_arterial 7.4
  26:00 paco2 40 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 milrinone_rate 0 ug/kg/min
  26:00 vasopressin_rate 0 [IU]/kg/min
at 20:10
  expect proulx.cardiovascular 1
at 26:10
  expect proulx.cardiovascular 0

story The day of heart_rate 30 /min
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 heart_rate 30 /min
  1:00 heart_rate 100 /min
  20:00 sbp 90 mm[Hg]
  20:00 heart_rate 100 /min
  20:00 cardiac_arrest 0
  20:00 ph_arterial 7.4
  20:00 paco2 40 mm[Hg]
  20:00 feed medication
  20:00 dopamine_rate 0 ug/kg/min
  20:00 dobutamine_rate 0 ug/kg/min
  20:00 epinephrine_rate 0 ug/kg/min
  20:00 norepinephrine_rate 0 ug/kg/min
  20:00 milrinone_rate 0 ug/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  26:00 sbp 90 mm[Hg]
  26:00 heart_rate 100 /min
  26:00 cardiac_arrest 0
  26:00 ph_arterial 7.4
  26:00 paco2 40 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 milrinone_rate 0 ug/kg/min
  26:00 vasopressin_rate 0 [IU]/kg/min
at 20:10
  expect proulx.cardiovascular 1
at 26:10
  expect proulx.cardiovascular 0

story The day of heart_rate 250 /min
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 heart_rate 250 /min
  1:00 heart_rate 100 /min
  20:00 sbp 90 mm[Hg]
  20:00 heart_rate 100 /min
  20:00 cardiac_arrest 0
  20:00 ph_arterial 7.4
  20:00 paco2 40 mm[Hg]
  20:00 feed medication
  20:00 dopamine_rate 0 ug/kg/min
  20:00 dobutamine_rate 0 ug/kg/min
  20:00 epinephrine_rate 0 ug/kg/min
  20:00 norepinephrine_rate 0 ug/kg/min
  20:00 milrinone_rate 0 ug/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  26:00 sbp 90 mm[Hg]
  26:00 heart_rate 100 /min
  26:00 cardiac_arrest 0
  26:00 ph_arterial 7.4
  26:00 paco2 40 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 milrinone_rate 0 ug/kg/min
  26:00 vasopressin_rate 0 [IU]/kg/min
at 20:10
  expect proulx.cardiovascular 1
at 26:10
  expect proulx.cardiovascular 0

story The day of cardiac_arrest 1
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 cardiac_arrest 1
  1:00 cardiac_arrest 0
  20:00 sbp 90 mm[Hg]
  20:00 heart_rate 100 /min
  20:00 cardiac_arrest 0
  20:00 ph_arterial 7.4
  20:00 paco2 40 mm[Hg]
  20:00 feed medication
  20:00 dopamine_rate 0 ug/kg/min
  20:00 dobutamine_rate 0 ug/kg/min
  20:00 epinephrine_rate 0 ug/kg/min
  20:00 norepinephrine_rate 0 ug/kg/min
  20:00 milrinone_rate 0 ug/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  26:00 sbp 90 mm[Hg]
  26:00 heart_rate 100 /min
  26:00 cardiac_arrest 0
  26:00 ph_arterial 7.4
  26:00 paco2 40 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 milrinone_rate 0 ug/kg/min
  26:00 vasopressin_rate 0 [IU]/kg/min
at 20:10
  expect proulx.cardiovascular 1
at 26:10
  expect proulx.cardiovascular 0

story The day of dopamine_rate 8 ug/kg/min
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 dopamine_rate 8 ug/kg/min
  1:00 dopamine_rate 0 ug/kg/min
  20:00 sbp 90 mm[Hg]
  20:00 heart_rate 100 /min
  20:00 cardiac_arrest 0
  20:00 ph_arterial 7.4
  20:00 paco2 40 mm[Hg]
  20:00 feed medication
  20:00 dopamine_rate 0 ug/kg/min
  20:00 dobutamine_rate 0 ug/kg/min
  20:00 epinephrine_rate 0 ug/kg/min
  20:00 norepinephrine_rate 0 ug/kg/min
  20:00 milrinone_rate 0 ug/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  26:00 sbp 90 mm[Hg]
  26:00 heart_rate 100 /min
  26:00 cardiac_arrest 0
  26:00 ph_arterial 7.4
  26:00 paco2 40 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 milrinone_rate 0 ug/kg/min
  26:00 vasopressin_rate 0 [IU]/kg/min
at 20:10
  expect proulx.cardiovascular 1
at 26:10
  expect proulx.cardiovascular 0

story The day of dobutamine_rate 8 ug/kg/min
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 dobutamine_rate 8 ug/kg/min
  1:00 dobutamine_rate 0 ug/kg/min
  20:00 sbp 90 mm[Hg]
  20:00 heart_rate 100 /min
  20:00 cardiac_arrest 0
  20:00 ph_arterial 7.4
  20:00 paco2 40 mm[Hg]
  20:00 feed medication
  20:00 dopamine_rate 0 ug/kg/min
  20:00 dobutamine_rate 0 ug/kg/min
  20:00 epinephrine_rate 0 ug/kg/min
  20:00 norepinephrine_rate 0 ug/kg/min
  20:00 milrinone_rate 0 ug/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  26:00 sbp 90 mm[Hg]
  26:00 heart_rate 100 /min
  26:00 cardiac_arrest 0
  26:00 ph_arterial 7.4
  26:00 paco2 40 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 milrinone_rate 0 ug/kg/min
  26:00 vasopressin_rate 0 [IU]/kg/min
at 20:10
  expect proulx.cardiovascular 1
at 26:10
  expect proulx.cardiovascular 0

story The day of epinephrine_rate 8 ug/kg/min
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 epinephrine_rate 8 ug/kg/min
  1:00 epinephrine_rate 0 ug/kg/min
  20:00 sbp 90 mm[Hg]
  20:00 heart_rate 100 /min
  20:00 cardiac_arrest 0
  20:00 ph_arterial 7.4
  20:00 paco2 40 mm[Hg]
  20:00 feed medication
  20:00 dopamine_rate 0 ug/kg/min
  20:00 dobutamine_rate 0 ug/kg/min
  20:00 epinephrine_rate 0 ug/kg/min
  20:00 norepinephrine_rate 0 ug/kg/min
  20:00 milrinone_rate 0 ug/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  26:00 sbp 90 mm[Hg]
  26:00 heart_rate 100 /min
  26:00 cardiac_arrest 0
  26:00 ph_arterial 7.4
  26:00 paco2 40 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 milrinone_rate 0 ug/kg/min
  26:00 vasopressin_rate 0 [IU]/kg/min
at 20:10
  expect proulx.cardiovascular 1
at 26:10
  expect proulx.cardiovascular 0

story The day of norepinephrine_rate 8 ug/kg/min
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 norepinephrine_rate 8 ug/kg/min
  1:00 norepinephrine_rate 0 ug/kg/min
  20:00 sbp 90 mm[Hg]
  20:00 heart_rate 100 /min
  20:00 cardiac_arrest 0
  20:00 ph_arterial 7.4
  20:00 paco2 40 mm[Hg]
  20:00 feed medication
  20:00 dopamine_rate 0 ug/kg/min
  20:00 dobutamine_rate 0 ug/kg/min
  20:00 epinephrine_rate 0 ug/kg/min
  20:00 norepinephrine_rate 0 ug/kg/min
  20:00 milrinone_rate 0 ug/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  26:00 sbp 90 mm[Hg]
  26:00 heart_rate 100 /min
  26:00 cardiac_arrest 0
  26:00 ph_arterial 7.4
  26:00 paco2 40 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 milrinone_rate 0 ug/kg/min
  26:00 vasopressin_rate 0 [IU]/kg/min
at 20:10
  expect proulx.cardiovascular 1
at 26:10
  expect proulx.cardiovascular 0

story The day of milrinone_rate 8 ug/kg/min
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 milrinone_rate 8 ug/kg/min
  1:00 milrinone_rate 0 ug/kg/min
  20:00 sbp 90 mm[Hg]
  20:00 heart_rate 100 /min
  20:00 cardiac_arrest 0
  20:00 ph_arterial 7.4
  20:00 paco2 40 mm[Hg]
  20:00 feed medication
  20:00 dopamine_rate 0 ug/kg/min
  20:00 dobutamine_rate 0 ug/kg/min
  20:00 epinephrine_rate 0 ug/kg/min
  20:00 norepinephrine_rate 0 ug/kg/min
  20:00 milrinone_rate 0 ug/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  26:00 sbp 90 mm[Hg]
  26:00 heart_rate 100 /min
  26:00 cardiac_arrest 0
  26:00 ph_arterial 7.4
  26:00 paco2 40 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 milrinone_rate 0 ug/kg/min
  26:00 vasopressin_rate 0 [IU]/kg/min
at 20:10
  expect proulx.cardiovascular 1
at 26:10
  expect proulx.cardiovascular 0

story The day of vasopressin_rate 0.001 [IU]/kg/min
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 vasopressin_rate 0.001 [IU]/kg/min
  1:00 vasopressin_rate 0 [IU]/kg/min
  20:00 sbp 90 mm[Hg]
  20:00 heart_rate 100 /min
  20:00 cardiac_arrest 0
  20:00 ph_arterial 7.4
  20:00 paco2 40 mm[Hg]
  20:00 feed medication
  20:00 dopamine_rate 0 ug/kg/min
  20:00 dobutamine_rate 0 ug/kg/min
  20:00 epinephrine_rate 0 ug/kg/min
  20:00 norepinephrine_rate 0 ug/kg/min
  20:00 milrinone_rate 0 ug/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  26:00 sbp 90 mm[Hg]
  26:00 heart_rate 100 /min
  26:00 cardiac_arrest 0
  26:00 ph_arterial 7.4
  26:00 paco2 40 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 milrinone_rate 0 ug/kg/min
  26:00 vasopressin_rate 0 [IU]/kg/min
at 20:10
  expect proulx.cardiovascular 1
at 26:10
  expect proulx.cardiovascular 0

story The day of respiratory_rate 100 /min
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 respiratory_rate 100 /min
  1:00 respiratory_rate 20 /min
  20:00 respiratory_rate 20 /min
  20:00 paco2 40 mm[Hg]
  20:00 pao2 90 mm[Hg]
  20:00 pf_ratio 400 mm[Hg]
  20:00 invasive_ventilation 0
  26:00 respiratory_rate 20 /min
  26:00 paco2 40 mm[Hg]
  26:00 pao2 90 mm[Hg]
  26:00 pf_ratio 400 mm[Hg]
  26:00 invasive_ventilation 0
at 20:10
  expect proulx.respiratory 1
at 26:10
  expect proulx.respiratory 0

story The day of paco2 80 mm[Hg]
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 paco2 80 mm[Hg]
  1:00 paco2 40 mm[Hg]
  20:00 respiratory_rate 20 /min
  20:00 paco2 40 mm[Hg]
  20:00 pao2 90 mm[Hg]
  20:00 pf_ratio 400 mm[Hg]
  20:00 invasive_ventilation 0
  26:00 respiratory_rate 20 /min
  26:00 paco2 40 mm[Hg]
  26:00 pao2 90 mm[Hg]
  26:00 pf_ratio 400 mm[Hg]
  26:00 invasive_ventilation 0
at 20:10
  expect proulx.respiratory 1
at 26:10
  expect proulx.respiratory 0

story The day of pao2 30 mm[Hg]
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 pao2 30 mm[Hg]
  1:00 pao2 90 mm[Hg]
  20:00 respiratory_rate 20 /min
  20:00 paco2 40 mm[Hg]
  20:00 pao2 90 mm[Hg]
  20:00 pf_ratio 400 mm[Hg]
  20:00 invasive_ventilation 0
  26:00 respiratory_rate 20 /min
  26:00 paco2 40 mm[Hg]
  26:00 pao2 90 mm[Hg]
  26:00 pf_ratio 400 mm[Hg]
  26:00 invasive_ventilation 0
at 20:10
  expect proulx.respiratory 1
at 26:10
  expect proulx.respiratory 0

story The day of pf_ratio 100 mm[Hg]
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 pf_ratio 100 mm[Hg]
  1:00 pf_ratio 400 mm[Hg]
  20:00 respiratory_rate 20 /min
  20:00 paco2 40 mm[Hg]
  20:00 pao2 90 mm[Hg]
  20:00 pf_ratio 400 mm[Hg]
  20:00 invasive_ventilation 0
  26:00 respiratory_rate 20 /min
  26:00 paco2 40 mm[Hg]
  26:00 pao2 90 mm[Hg]
  26:00 pf_ratio 400 mm[Hg]
  26:00 invasive_ventilation 0
at 20:10
  expect proulx.respiratory 1
at 26:10
  expect proulx.respiratory 0

story The day of invasive_ventilation 1
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 invasive_ventilation 1
  1:00 invasive_ventilation 0
  20:00 respiratory_rate 20 /min
  20:00 paco2 40 mm[Hg]
  20:00 pao2 90 mm[Hg]
  20:00 pf_ratio 400 mm[Hg]
  20:00 invasive_ventilation 0
  26:00 respiratory_rate 20 /min
  26:00 paco2 40 mm[Hg]
  26:00 pao2 90 mm[Hg]
  26:00 pf_ratio 400 mm[Hg]
  26:00 invasive_ventilation 0
at 20:10
  expect proulx.respiratory 1
at 26:10
  expect proulx.respiratory 0

story The day of gcs 3
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 gcs 3
  1:00 gcs 15
  20:00 gcs 15
  20:00 pupils_fixed 0
  26:00 gcs 15
  26:00 pupils_fixed 0
at 20:10
  expect proulx.neurologic 1
at 26:10
  expect proulx.neurologic 0

story The day of pupils_fixed 1
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 pupils_fixed 1
  1:00 pupils_fixed 0
  20:00 gcs 15
  20:00 pupils_fixed 0
  26:00 gcs 15
  26:00 pupils_fixed 0
at 20:10
  expect proulx.neurologic 1
at 26:10
  expect proulx.neurologic 0

story The day of hemoglobin 4 g/dL
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 hemoglobin 4 g/dL
  1:00 hemoglobin 12 g/dL
  20:00 hemoglobin 12 g/dL
  20:00 wbc 10 10*3/uL
  20:00 platelets 300 10*3/uL
  20:00 d_dimer 3 mg/L{FEU}
  20:00 pt 12 s
  20:00 aptt 30 s
  26:00 hemoglobin 12 g/dL
  26:00 wbc 10 10*3/uL
  26:00 platelets 300 10*3/uL
  26:00 d_dimer 3 mg/L{FEU}
  26:00 pt 12 s
  26:00 aptt 30 s
at 20:10
  expect proulx.hematologic 1
at 26:10
  expect proulx.hematologic 0

story The day of wbc 1 10*3/uL
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 wbc 1 10*3/uL
  1:00 wbc 10 10*3/uL
  20:00 hemoglobin 12 g/dL
  20:00 wbc 10 10*3/uL
  20:00 platelets 300 10*3/uL
  20:00 d_dimer 3 mg/L{FEU}
  20:00 pt 12 s
  20:00 aptt 30 s
  26:00 hemoglobin 12 g/dL
  26:00 wbc 10 10*3/uL
  26:00 platelets 300 10*3/uL
  26:00 d_dimer 3 mg/L{FEU}
  26:00 pt 12 s
  26:00 aptt 30 s
at 20:10
  expect proulx.hematologic 1
at 26:10
  expect proulx.hematologic 0

story The day of platelets 5 10*3/uL
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 platelets 5 10*3/uL
  1:00 platelets 300 10*3/uL
  20:00 hemoglobin 12 g/dL
  20:00 wbc 10 10*3/uL
  20:00 platelets 300 10*3/uL
  20:00 d_dimer 3 mg/L{FEU}
  20:00 pt 12 s
  20:00 aptt 30 s
  26:00 hemoglobin 12 g/dL
  26:00 wbc 10 10*3/uL
  26:00 platelets 300 10*3/uL
  26:00 d_dimer 3 mg/L{FEU}
  26:00 pt 12 s
  26:00 aptt 30 s
at 20:10
  expect proulx.hematologic 1
at 26:10
  expect proulx.hematologic 0

story The day of pt 40 s
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 pt 40 s
  1:00 pt 12 s
  20:00 hemoglobin 12 g/dL
  20:00 wbc 10 10*3/uL
  20:00 platelets 300 10*3/uL
  20:00 d_dimer 3 mg/L{FEU}
  20:00 pt 12 s
  20:00 aptt 30 s
  26:00 hemoglobin 12 g/dL
  26:00 wbc 10 10*3/uL
  26:00 platelets 300 10*3/uL
  26:00 d_dimer 3 mg/L{FEU}
  26:00 pt 12 s
  26:00 aptt 30 s
at 20:10
  expect proulx.hematologic 1
at 26:10
  expect proulx.hematologic 0

story The day of aptt 90 s
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 aptt 90 s
  1:00 aptt 30 s
  20:00 hemoglobin 12 g/dL
  20:00 wbc 10 10*3/uL
  20:00 platelets 300 10*3/uL
  20:00 d_dimer 3 mg/L{FEU}
  20:00 pt 12 s
  20:00 aptt 30 s
  26:00 hemoglobin 12 g/dL
  26:00 wbc 10 10*3/uL
  26:00 platelets 300 10*3/uL
  26:00 d_dimer 3 mg/L{FEU}
  26:00 pt 12 s
  26:00 aptt 30 s
at 20:10
  expect proulx.hematologic 1
at 26:10
  expect proulx.hematologic 0

story The day of bun 150 mg/dL
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 bun 150 mg/dL
  1:00 bun 10 mg/dL
  20:00 bun 10 mg/dL
  20:00 creatinine 0.3 mg/dL
  20:00 renal_replacement 0
  26:00 bun 10 mg/dL
  26:00 creatinine 0.3 mg/dL
  26:00 renal_replacement 0
at 20:10
  expect proulx.renal 1
at 26:10
  expect proulx.renal 0

story The day of creatinine 4 mg/dL
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 creatinine 4 mg/dL
  1:00 creatinine 0.3 mg/dL
  20:00 bun 10 mg/dL
  20:00 creatinine 0.3 mg/dL
  20:00 renal_replacement 0
  26:00 bun 10 mg/dL
  26:00 creatinine 0.3 mg/dL
  26:00 renal_replacement 0
at 20:10
  expect proulx.renal 1
at 26:10
  expect proulx.renal 0

story The day of renal_replacement 1
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 renal_replacement 1
  1:00 renal_replacement 0
  20:00 bun 10 mg/dL
  20:00 creatinine 0.3 mg/dL
  20:00 renal_replacement 0
  26:00 bun 10 mg/dL
  26:00 creatinine 0.3 mg/dL
  26:00 renal_replacement 0
at 20:10
  expect proulx.renal 1
at 26:10
  expect proulx.renal 0

story The day of bilirubin_total 9 mg/dL
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 bilirubin_total 9 mg/dL
  1:00 bilirubin_total 1 mg/dL
  20:00 bilirubin_total 1 mg/dL
  26:00 bilirubin_total 1 mg/dL
at 20:10
  expect proulx.hepatic 1
at 26:10
  expect proulx.hepatic 0

story The day of gastrointestinal_bleeding 1
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_kidney_disease absent
  0:00 fact transfusion_red
  0:00 gastrointestinal_bleeding 1
  1:00 gastrointestinal_bleeding 0
  20:00 gastrointestinal_bleeding 0
  20:00 hemoglobin_fall_24h 0 g/dL
  26:00 gastrointestinal_bleeding 0
  26:00 hemoglobin_fall_24h 0 g/dL
at 20:10
  expect proulx.gastrointestinal 1
at 26:10
  expect proulx.gastrointestinal 0

story The day of D-dimer
source decision proulx-day: the worst of 24 hours
patient age 36 mo
load
  0:00 fact cyanotic_heart_disease absent
  0:00 d_dimer 3 mg/L{FEU}
  1:00 d_dimer 0.1 mg/L{FEU}
  20:00 hemoglobin 12 g/dL
  20:00 wbc 10 10*3/uL
  20:00 platelets 300 10*3/uL
  20:00 pt 40 s
  20:00 d_dimer 0.1 mg/L{FEU}
  26:00 hemoglobin 12 g/dL
  26:00 wbc 10 10*3/uL
  26:00 platelets 300 10*3/uL
  26:00 pt 40 s
  26:00 d_dimer 0.1 mg/L{FEU}
at 20:10
  expect proulx.hematologic 1
at 26:10
  expect proulx.hematologic 0
