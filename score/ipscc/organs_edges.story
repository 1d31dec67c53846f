# IPSCC 2005, the six organs: the exact birthdays, missing inputs, several signs at once, look-back.

story Systolic pressure 77 mmHg at exactly 0.5 months
source IPSCC tables; completed years (D15)
patient age 0.5 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 77 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 1

story Systolic pressure 77 mmHg at exactly 1 months
source IPSCC tables; completed years (D15)
patient age 1 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 77 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 0

story Systolic pressure 74.5 mmHg at exactly 23 months
source IPSCC tables; completed years (D15)
patient age 23 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 74.5 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 1

story Systolic pressure 74.5 mmHg at exactly 24 months
source IPSCC tables; completed years (D15)
patient age 24 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 74.5 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 0

story Systolic pressure 80 mmHg at exactly 71 months
source IPSCC tables; completed years (D15)
patient age 71 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 80 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 0

story Systolic pressure 80 mmHg at exactly 72 months
source IPSCC tables; completed years (D15)
patient age 72 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 80 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 1

story Systolic pressure 86 mmHg at exactly 155 months
source IPSCC tables; completed years (D15)
patient age 155 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 86 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 0

story Systolic pressure 86 mmHg at exactly 156 months
source IPSCC tables; completed years (D15)
patient age 156 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 86 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 1

story Creatinine 1 mg/dL at exactly 0.5 months
source baseline table of the development SQL, doubled
patient age 0.5 mo, gestation 40 wk
load
  0:00 creatinine_ratio 1
  0:00 creatinine 1 mg/dL
at 0:00
  expect ipscc_organs.renal 0

story Creatinine 1 mg/dL at exactly 1 months
source baseline table of the development SQL, doubled
patient age 1 mo, gestation 40 wk
load
  0:00 creatinine_ratio 1
  0:00 creatinine 1 mg/dL
at 0:00
  expect ipscc_organs.renal 1

story Creatinine 0.8 mg/dL at exactly 2 months
source baseline table of the development SQL, doubled
patient age 2 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.8 mg/dL
at 0:00
  expect ipscc_organs.renal 0

story Creatinine 0.8 mg/dL at exactly 3 months
source baseline table of the development SQL, doubled
patient age 3 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.8 mg/dL
at 0:00
  expect ipscc_organs.renal 1

story Creatinine 0.68 mg/dL at exactly 5 months
source baseline table of the development SQL, doubled
patient age 5 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.68 mg/dL
at 0:00
  expect ipscc_organs.renal 0

story Creatinine 0.68 mg/dL at exactly 6 months
source baseline table of the development SQL, doubled
patient age 6 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.68 mg/dL
at 0:00
  expect ipscc_organs.renal 1

story Creatinine 0.635 mg/dL at exactly 11 months
source baseline table of the development SQL, doubled
patient age 11 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.635 mg/dL
at 0:00
  expect ipscc_organs.renal 1

story Creatinine 0.635 mg/dL at exactly 12 months
source baseline table of the development SQL, doubled
patient age 12 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.635 mg/dL
at 0:00
  expect ipscc_organs.renal 0

story Creatinine 0.63 mg/dL at exactly 17 months
source baseline table of the development SQL, doubled
patient age 17 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.63 mg/dL
at 0:00
  expect ipscc_organs.renal 0

story Creatinine 0.63 mg/dL at exactly 18 months
source baseline table of the development SQL, doubled
patient age 18 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.63 mg/dL
at 0:00
  expect ipscc_organs.renal 1

story Creatinine 0.615 mg/dL at exactly 23 months
source baseline table of the development SQL, doubled
patient age 23 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.615 mg/dL
at 0:00
  expect ipscc_organs.renal 0

story Creatinine 0.615 mg/dL at exactly 24 months
source baseline table of the development SQL, doubled
patient age 24 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.615 mg/dL
at 0:00
  expect ipscc_organs.renal 1

story Creatinine 0.7 mg/dL at exactly 59 months
source baseline table of the development SQL, doubled
patient age 59 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.7 mg/dL
at 0:00
  expect ipscc_organs.renal 1

story Creatinine 0.7 mg/dL at exactly 60 months
source baseline table of the development SQL, doubled
patient age 60 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.7 mg/dL
at 0:00
  expect ipscc_organs.renal 0

story Creatinine 0.8 mg/dL at exactly 95 months
source baseline table of the development SQL, doubled
patient age 95 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.8 mg/dL
at 0:00
  expect ipscc_organs.renal 1

story Creatinine 0.8 mg/dL at exactly 96 months
source baseline table of the development SQL, doubled
patient age 96 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.8 mg/dL
at 0:00
  expect ipscc_organs.renal 0

story Creatinine 1 mg/dL at exactly 143 months
source baseline table of the development SQL, doubled
patient age 143 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 1 mg/dL
at 0:00
  expect ipscc_organs.renal 1

story Creatinine 1 mg/dL at exactly 144 months
source baseline table of the development SQL, doubled
patient age 144 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 1 mg/dL
at 0:00
  expect ipscc_organs.renal 0

story Bilirubin 10 mg/dL at exactly 0.5 months
source IPSCC organ definitions
patient age 0.5 mo, gestation 40 wk
load
  0:00 alt 20 U/L
  0:00 bilirubin_total 10 mg/dL
at 0:00
  expect ipscc_organs.hepatic 0

story Bilirubin 10 mg/dL at exactly 1 months
source IPSCC organ definitions
patient age 1 mo, gestation 40 wk
load
  0:00 alt 20 U/L
  0:00 bilirubin_total 10 mg/dL
at 0:00
  expect ipscc_organs.hepatic 1

story The last month before 18 years
source IPSCC tables; completed years (D15)
patient age 215.9 mo
load
  0:00 gcs 9
at 0:00
  expect ipscc_organs.neurologic 1

story Nothing measured
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 temperature 37 Cel
at 0:00
  expect ipscc_organs published 0
  expect ipscc_organs.cardiovascular 0..1, published 0
  expect ipscc_organs.respiratory 0..1, published 0
  expect ipscc_organs.neurologic 0..1, published 0
  expect ipscc_organs.hematologic 0..1, published 0
  expect ipscc_organs.renal 0..1, published 0
  expect ipscc_organs.hepatic 0..1, published 0

story Poor perfusion, base deficit missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 lactate 6 mmol/L
at 0:00
  expect ipscc_organs.cardiovascular 0..1, published 0

story Poor perfusion, lactate missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 base_deficit 6 mmol/L
at 0:00
  expect ipscc_organs.cardiovascular 0..1, published 0

story Poor perfusion, urine rate 6h missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 base_deficit 0 mmol/L
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 lactate 6 mmol/L
at 0:00
  expect ipscc_organs.cardiovascular 0..1, published 0

story Poor perfusion, capillary refill missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 base_deficit 0 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 temperature_gap 1 K
  0:00 lactate 6 mmol/L
at 0:00
  expect ipscc_organs.cardiovascular 0..1, published 0

story Poor perfusion, temperature gap missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 base_deficit 0 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 lactate 6 mmol/L
at 0:00
  expect ipscc_organs.cardiovascular 0..1, published 0

story Systolic pressure missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
at 0:00
  expect ipscc_organs.cardiovascular 0..1, published 0

story Infusions not known: dopamine
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 sbp 100 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 0..1, published 0

story Infusions not known: dobutamine
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 dopamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 sbp 100 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 0..1, published 0

story Infusions not known: epinephrine
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 sbp 100 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 0..1, published 0

story Infusions not known: norepinephrine
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 sbp 100 mm[Hg]
at 0:00
  expect ipscc_organs.cardiovascular 0..1, published 0

story P/F missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
at 0:00
  expect ipscc_organs.respiratory 0..1, published 0

story PaCO2 missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
at 0:00
  expect ipscc_organs.respiratory 0..1, published 0

story Saturation missing at a high FiO2
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 pf_ratio 400 mm[Hg]
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fio2 0.8 1
at 0:00
  expect ipscc_organs.respiratory 0..1, published 0

story Ventilation not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
at 0:00
  expect ipscc_organs.respiratory 0..1, published 0

story Mask ventilation not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
at 0:00
  expect ipscc_organs.respiratory 0..1, published 0

story Oxygen not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 support high_flow start
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
at 0:00
  expect ipscc_organs.respiratory 0..1, published 0

story Platelets fallen by half, chronic oncology not recorded
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 platelets 150 10*3/uL
  0:00 inr 1
  0:00 platelet_ratio_3d 0.4
at 0:00
  expect ipscc_organs.hematologic 0..1, published 0

story A first count of platelets in chronic oncology
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 platelets 150 10*3/uL
  0:00 inr 1
  0:00 fact malignancy
at 0:00
  expect ipscc_organs.hematologic 0..1, published 0

story INR missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 platelets 150 10*3/uL
  0:00 platelet_ratio_3d 1
at 0:00
  expect ipscc_organs.hematologic 0..1, published 0

story Platelets missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 inr 1
at 0:00
  expect ipscc_organs.hematologic 0..1, published 0

story Creatinine without a baseline
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 creatinine 0.3 mg/dL
at 0:00
  expect ipscc_organs.renal 0..1, published 0

story A baseline without a creatinine
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 creatinine_ratio 1
at 0:00
  expect ipscc_organs.renal 0..1, published 0

story Bilirubin missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 alt 20 U/L
at 0:00
  expect ipscc_organs.hepatic 0..1, published 0

story ALT missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 bilirubin_total 1 mg/dL
at 0:00
  expect ipscc_organs.hepatic 0..1, published 0

story Everything at once is one point an organ
source IPSCC organ definitions
patient age 36 mo
load
  0:00 feed medication
  0:00 epinephrine_rate 0.1 ug/kg/min
  0:00 norepinephrine_rate 0.1 ug/kg/min
  0:00 sbp 50 mm[Hg]
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 lactate 8 mmol/L
  0:00 base_deficit 9 mmol/L
  0:00 invasive_ventilation 1
  0:00 paco2 80 mm[Hg]
  0:00 platelets 20 10*3/uL
  0:00 inr 3
  0:00 creatinine 3 mg/dL
  0:00 creatinine_ratio 5
  0:00 bilirubin_total 9 mg/dL
  0:00 alt 900 U/L
  0:00 gcs 3
at 0:00
  expect ipscc_organs 6
  expect ipscc_organs.cardiovascular 1
  expect ipscc_organs.respiratory 1
  expect ipscc_organs.hematologic 1
  expect ipscc_organs.renal 1
  expect ipscc_organs.hepatic 1

story Fluid counts for a day
source decision ipscc-fluid
patient age 36 mo
load
  0:00 fluid_bolus_1h 45 mL/kg
  2:00 fluid_bolus_1h 0 mL/kg
  14:00 feed medication
  14:00 dopamine_rate 0 ug/kg/min
  14:00 dobutamine_rate 0 ug/kg/min
  14:00 epinephrine_rate 0 ug/kg/min
  14:00 norepinephrine_rate 0 ug/kg/min
  14:00 base_deficit 0 mmol/L
  14:00 lactate 1 mmol/L
  14:00 urine_rate_6h 2 mL/kg/h
  14:00 capillary_refill 2 s
  14:00 temperature_gap 1 K
  14:00 sbp 60 mm[Hg]
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 base_deficit 0 mmol/L
  26:00 lactate 1 mmol/L
  26:00 urine_rate_6h 2 mL/kg/h
  26:00 capillary_refill 2 s
  26:00 temperature_gap 1 K
  26:00 sbp 60 mm[Hg]
  26:00 fluid_bolus_1h 0 mL/kg
  26:00 fluid_resuscitated 0
at 14:10
  expect ipscc_organs.cardiovascular 1
at 27:00
  expect ipscc_organs.cardiovascular 0

story What was stated of fluid counts for a day
source decision ipscc-fluid
patient age 36 mo
load
  0:00 fluid_resuscitated 1
  2:00 fluid_resuscitated 0
  14:00 feed medication
  14:00 dopamine_rate 0 ug/kg/min
  14:00 dobutamine_rate 0 ug/kg/min
  14:00 epinephrine_rate 0 ug/kg/min
  14:00 norepinephrine_rate 0 ug/kg/min
  14:00 base_deficit 0 mmol/L
  14:00 lactate 1 mmol/L
  14:00 urine_rate_6h 2 mL/kg/h
  14:00 capillary_refill 2 s
  14:00 temperature_gap 1 K
  14:00 sbp 60 mm[Hg]
  14:00 fluid_bolus_1h 0 mL/kg
  26:00 feed medication
  26:00 dopamine_rate 0 ug/kg/min
  26:00 dobutamine_rate 0 ug/kg/min
  26:00 epinephrine_rate 0 ug/kg/min
  26:00 norepinephrine_rate 0 ug/kg/min
  26:00 base_deficit 0 mmol/L
  26:00 lactate 1 mmol/L
  26:00 urine_rate_6h 2 mL/kg/h
  26:00 capillary_refill 2 s
  26:00 temperature_gap 1 K
  26:00 sbp 60 mm[Hg]
  26:00 fluid_bolus_1h 0 mL/kg
  26:00 fluid_resuscitated 0
at 14:10
  expect ipscc_organs.cardiovascular 1
at 27:00
  expect ipscc_organs.cardiovascular 0

story ARDS stands for a week once recorded
source decision ipscc-window
patient age 36 mo
load
  0:00 assert infection yes
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 ards 1
  100:00 temperature 39 Cel
  100:00 wbc 20 10*3/uL
  100:00 invasive_ventilation 1
  100:00 sbp 100 mm[Hg]
  100:00 feed medication
  100:00 dopamine_rate 0 ug/kg/min
  100:00 dobutamine_rate 0 ug/kg/min
  100:00 epinephrine_rate 0 ug/kg/min
  100:00 norepinephrine_rate 0 ug/kg/min
  100:00 base_deficit 0 mmol/L
  100:00 lactate 1 mmol/L
  100:00 urine_rate_6h 2 mL/kg/h
  100:00 capillary_refill 2 s
  100:00 temperature_gap 1 K
  100:00 fluid_bolus_1h 40 mL/kg
  100:00 gcs 15
  100:00 platelets 300 10*3/uL
  100:00 platelet_ratio_3d 1
  100:00 inr 1
  100:00 creatinine 0.3 mg/dL
  100:00 creatinine_ratio 1
  100:00 bilirubin_total 1 mg/dL
  100:00 alt 20 U/L
  170:00 temperature 39 Cel
  170:00 wbc 20 10*3/uL
  170:00 invasive_ventilation 1
  170:00 sbp 100 mm[Hg]
  170:00 feed medication
  170:00 dopamine_rate 0 ug/kg/min
  170:00 dobutamine_rate 0 ug/kg/min
  170:00 epinephrine_rate 0 ug/kg/min
  170:00 norepinephrine_rate 0 ug/kg/min
  170:00 base_deficit 0 mmol/L
  170:00 lactate 1 mmol/L
  170:00 urine_rate_6h 2 mL/kg/h
  170:00 capillary_refill 2 s
  170:00 temperature_gap 1 K
  170:00 fluid_bolus_1h 40 mL/kg
  170:00 gcs 15
  170:00 platelets 300 10*3/uL
  170:00 platelet_ratio_3d 1
  170:00 inr 1
  170:00 creatinine 0.3 mg/dL
  170:00 creatinine_ratio 1
  170:00 bilirubin_total 1 mg/dL
  170:00 alt 20 U/L
at 100:10
  expect ipscc.severe_sepsis met
at 170:10
  expect ipscc.severe_sepsis undetermined

story ARDS denied later
source decision ipscc-ards
patient age 36 mo
load
  0:00 assert infection yes
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 ards 1
  1:00 ards 0
  2:00 temperature 39 Cel
  2:00 wbc 20 10*3/uL
  2:00 invasive_ventilation 1
  2:00 sbp 100 mm[Hg]
  2:00 feed medication
  2:00 dopamine_rate 0 ug/kg/min
  2:00 dobutamine_rate 0 ug/kg/min
  2:00 epinephrine_rate 0 ug/kg/min
  2:00 norepinephrine_rate 0 ug/kg/min
  2:00 base_deficit 0 mmol/L
  2:00 lactate 1 mmol/L
  2:00 urine_rate_6h 2 mL/kg/h
  2:00 capillary_refill 2 s
  2:00 temperature_gap 1 K
  2:00 fluid_bolus_1h 40 mL/kg
  2:00 gcs 15
  2:00 platelets 300 10*3/uL
  2:00 platelet_ratio_3d 1
  2:00 inr 1
  2:00 creatinine 0.3 mg/dL
  2:00 creatinine_ratio 1
  2:00 bilirubin_total 1 mg/dL
  2:00 alt 20 U/L
at 2:10
  expect ipscc.severe_sepsis not met
