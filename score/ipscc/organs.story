# IPSCC 2005, the six organs (scores.md section 4): every limit on both sides; fluid, facts and ARDS by the decisions in the footnotes.

story Vasoactive need: dopamine, whatever fluid was given
source IPSCC organ definitions; decision ipscc-fluid
patient age 36 mo
load
  0:00 feed medication
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 10 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 dopamine_rate 5 ug/kg/min
  0:10 dopamine_rate 5.1 ug/kg/min
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story Vasoactive need: dobutamine, whatever fluid was given
source IPSCC organ definitions; decision ipscc-fluid
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 10 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 dobutamine_rate 0 ug/kg/min
  0:10 dobutamine_rate 0.1 ug/kg/min
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story Vasoactive need: epinephrine, whatever fluid was given
source IPSCC organ definitions; decision ipscc-fluid
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 10 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 epinephrine_rate 0 ug/kg/min
  0:10 epinephrine_rate 0.01 ug/kg/min
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story Vasoactive need: norepinephrine, whatever fluid was given
source IPSCC organ definitions; decision ipscc-fluid
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 10 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 base_deficit 0 mmol/L
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 norepinephrine_rate 0 ug/kg/min
  0:10 norepinephrine_rate 0.01 ug/kg/min
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story Milrinone and vasopressin are not named
source IPSCC organ definitions
patient age 36 mo
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
  0:00 sbp 100 mm[Hg]
  0:00 milrinone_rate 0.5 ug/kg/min
  0:00 vasopressin_rate 0.0005 [IU]/kg/min
at 0:05
  expect ipscc_organs.cardiovascular 0

story Hypotension counts despite 40 mL/kg, not after less
source IPSCC organ definitions
patient age 36 mo
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
  0:00 sbp 73 mm[Hg]
  0:10 fluid_bolus_1h 39.9 mL/kg
  0:20 fluid_resuscitated 0
  0:30 fluid_bolus_1h 40 mL/kg
at 0:05
  expect ipscc_organs.cardiovascular 0..1, published 1
at 0:15
  expect ipscc_organs.cardiovascular 0..1, published 0
at 0:25
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc_organs.cardiovascular 1

story Fluid given elsewhere counts as stated
source decision ipscc-fluid
patient age 36 mo
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
  0:00 sbp 73 mm[Hg]
  0:00 fluid_bolus_1h 10 mL/kg
  0:00 fluid_resuscitated 0
  0:10 fluid_resuscitated 1
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story The hour of fluid counts for a day
source decision ipscc-fluid
patient age 36 mo
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
  5:00 sbp 73 mm[Hg]
  5:00 feed medication
at 5:05
  expect ipscc_organs.cardiovascular 1

story Two of five signs: base deficit with lactate
source IPSCC organ definitions
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
  0:00 lactate 4.5 mmol/L
  0:00 base_deficit 5 mmol/L
  0:10 base_deficit 5.1 mmol/L
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story One sign is not two: base deficit alone
source IPSCC organ definitions
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 base_deficit 5.1 mmol/L
at 0:05
  expect ipscc_organs.cardiovascular 0

story Two of five signs: lactate with base deficit
source IPSCC organ definitions
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
  0:00 base_deficit 5.1 mmol/L
  0:00 lactate 4.4 mmol/L
  0:10 lactate 4.5 mmol/L
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story One sign is not two: lactate alone
source IPSCC organ definitions
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
  0:00 temperature_gap 1 K
  0:00 lactate 4.5 mmol/L
at 0:05
  expect ipscc_organs.cardiovascular 0

story Two of five signs: urine rate 6h with base deficit
source IPSCC organ definitions
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 lactate 1 mmol/L
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 base_deficit 5.1 mmol/L
  0:00 urine_rate_6h 0.5 mL/kg/h
  0:10 urine_rate_6h 0.49 mL/kg/h
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story One sign is not two: urine rate 6h alone
source IPSCC organ definitions
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
  0:00 lactate 1 mmol/L
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 urine_rate_6h 0.49 mL/kg/h
at 0:05
  expect ipscc_organs.cardiovascular 0

story Two of five signs: capillary refill with base deficit
source IPSCC organ definitions
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 temperature_gap 1 K
  0:00 base_deficit 5.1 mmol/L
  0:00 capillary_refill 5 s
  0:10 capillary_refill 5.1 s
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story One sign is not two: capillary refill alone
source IPSCC organ definitions
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
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 temperature_gap 1 K
  0:00 capillary_refill 5.1 s
at 0:05
  expect ipscc_organs.cardiovascular 0

story Two of five signs: temperature gap with base deficit
source IPSCC organ definitions
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 fluid_bolus_1h 40 mL/kg
  0:00 sbp 100 mm[Hg]
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 base_deficit 5.1 mmol/L
  0:00 temperature_gap 3 K
  0:10 temperature_gap 3.1 K
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story One sign is not two: temperature gap alone
source IPSCC organ definitions
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
  0:00 lactate 1 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 3.1 K
at 0:05
  expect ipscc_organs.cardiovascular 0

story Signs without enough fluid
source IPSCC organ definitions
patient age 36 mo
load
  0:00 feed medication
  0:00 dopamine_rate 0 ug/kg/min
  0:00 dobutamine_rate 0 ug/kg/min
  0:00 epinephrine_rate 0 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 sbp 100 mm[Hg]
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 capillary_refill 2 s
  0:00 temperature_gap 1 K
  0:00 lactate 5 mmol/L
  0:00 base_deficit 6 mmol/L
  0:00 fluid_bolus_1h 39 mL/kg
  0:00 fluid_resuscitated 0
  0:10 fluid_bolus_1h 41 mL/kg
at 0:05
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc_organs.cardiovascular 1

story P/F
source IPSCC organ definitions
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
  0:00 pf_ratio 300 mm[Hg]
  0:10 pf_ratio 299 mm[Hg]
at 0:05
  expect ipscc_organs.respiratory 0
at 0:15
  expect ipscc_organs.respiratory 1

story P/F does not count in cyanotic heart disease
source IPSCC organ definitions
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 fact cyanotic_heart_disease
  0:00 fact chronic_lung_disease absent
  0:00 pf_ratio 100 mm[Hg]
at 0:05
  expect ipscc_organs.respiratory 0

story P/F does not count with lung disease of before
source IPSCC organ definitions
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease
  0:00 pf_ratio 100 mm[Hg]
at 0:05
  expect ipscc_organs.respiratory 0

story P/F while the facts are not recorded
source decision ipscc-lung
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 100 mm[Hg]
at 0:05
  expect ipscc_organs.respiratory 0..1, published 1

story PaCO2
source IPSCC organ definitions
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 pf_ratio 400 mm[Hg]
  0:00 paco2 65 mm[Hg]
  0:10 paco2 65.1 mm[Hg]
at 0:05
  expect ipscc_organs.respiratory 0
at 0:15
  expect ipscc_organs.respiratory 1

story A rise of 20 mmHg over the baseline
source IPSCC organ definitions
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 pf_ratio 400 mm[Hg]
  0:00 paco2 60 mm[Hg]
  0:00 paco2_rise 19.9 mm[Hg]
  0:10 paco2_rise 20 mm[Hg]
at 0:05
  expect ipscc_organs.respiratory 0
at 0:15
  expect ipscc_organs.respiratory 1

story No rise at a normal PaCO2
source decision ipscc-paco2
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 pf_ratio 400 mm[Hg]
  0:00 paco2_rise 20 mm[Hg]
  0:00 paco2 42 mm[Hg]
  0:10 paco2 42.1 mm[Hg]
at 0:05
  expect ipscc_organs.respiratory 0
at 0:15
  expect ipscc_organs.respiratory 1

story Without a baseline a high PaCO2 is open, a normal one is not
source decision ipscc-paco2
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 pf_ratio 400 mm[Hg]
  0:00 paco2 42 mm[Hg]
  0:10 paco2 55 mm[Hg]
at 0:05
  expect ipscc_organs.respiratory 0
at 0:15
  expect ipscc_organs.respiratory 0..1, published 0

story Need of oxygen
source IPSCC organ definitions; decision ipscc-oxygen
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 spo2 95 %
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 pf_ratio 400 mm[Hg]
  0:00 fio2 0.5 1
  0:10 fio2 0.51 1
at 0:05
  expect ipscc_organs.respiratory 0
at 0:15
  expect ipscc_organs.respiratory 1

story No proven need above 97 %
source decision ipscc-oxygen
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 pf_ratio 400 mm[Hg]
  0:00 fio2 0.6 1
  0:00 spo2 98 %
  0:10 spo2 97 %
at 0:05
  expect ipscc_organs.respiratory 0
at 0:15
  expect ipscc_organs.respiratory 1

story Invasive ventilation
source IPSCC organ definitions
patient age 36 mo
load
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 pf_ratio 400 mm[Hg]
  0:00 invasive_ventilation 0
  0:10 invasive_ventilation 1
at 0:05
  expect ipscc_organs.respiratory 0
at 0:15
  expect ipscc_organs.respiratory 1

story Non invasive ventilation
source IPSCC organ definitions
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 pf_ratio 400 mm[Hg]
  0:00 non_invasive_ventilation 0
  0:10 non_invasive_ventilation 1
at 0:05
  expect ipscc_organs.respiratory 0
at 0:15
  expect ipscc_organs.respiratory 1

story Coma scale
source IPSCC organ definitions
patient age 36 mo
load
  0:00 gcs 12
  0:10 gcs 11
at 0:05
  expect ipscc_organs.neurologic 0
at 0:15
  expect ipscc_organs.neurologic 1

story Platelets
source IPSCC organ definitions
patient age 36 mo
load
  0:00 inr 1
  0:00 platelet_ratio_3d 1
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 platelets 80 10*3/uL
  0:10 platelets 79 10*3/uL
at 0:05
  expect ipscc_organs.hematologic 0
at 0:15
  expect ipscc_organs.hematologic 1

story INR
source IPSCC organ definitions
patient age 36 mo
load
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 inr 2
  0:10 inr 2.1
at 0:05
  expect ipscc_organs.hematologic 0
at 0:15
  expect ipscc_organs.hematologic 1

story Platelets fallen by half, with malignancy
source IPSCC organ definitions
patient age 36 mo
load
  0:00 platelets 150 10*3/uL
  0:00 inr 1
  0:00 fact malignancy
  0:00 fact chemotherapy absent
  0:00 platelet_ratio_3d 0.51
  0:10 platelet_ratio_3d 0.5
at 0:05
  expect ipscc_organs.hematologic 0
at 0:15
  expect ipscc_organs.hematologic 1

story Platelets fallen by half, with chemotherapy
source IPSCC organ definitions
patient age 36 mo
load
  0:00 platelets 150 10*3/uL
  0:00 inr 1
  0:00 fact chemotherapy
  0:00 fact malignancy absent
  0:00 platelet_ratio_3d 0.51
  0:10 platelet_ratio_3d 0.5
at 0:05
  expect ipscc_organs.hematologic 0
at 0:15
  expect ipscc_organs.hematologic 1

story Platelets fallen by half count in chronic oncology only
source IPSCC organ definitions
patient age 36 mo
load
  0:00 platelets 150 10*3/uL
  0:00 inr 1
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 platelet_ratio_3d 0.3
at 0:05
  expect ipscc_organs.hematologic 0

story Creatinine against its baseline
source IPSCC organ definitions
patient age 36 mo
load
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1.99
  0:10 creatinine_ratio 2
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 0.1 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 0.1 mo, gestation 40 wk
load
  0:00 creatinine_ratio 1
  0:00 creatinine 1.18 mg/dL
  0:10 creatinine 1.19 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 0.99 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 0.99 mo, gestation 40 wk
load
  0:00 creatinine_ratio 1
  0:00 creatinine 1.18 mg/dL
  0:10 creatinine 1.19 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 1 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 1 mo, gestation 40 wk
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.88 mg/dL
  0:10 creatinine 0.89 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 2.9 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 2.9 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.88 mg/dL
  0:10 creatinine 0.89 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 3 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 3 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.71 mg/dL
  0:10 creatinine 0.72 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 5.9 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 5.9 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.71 mg/dL
  0:10 creatinine 0.72 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 6 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 6 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.62 mg/dL
  0:10 creatinine 0.63 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 11.9 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 11.9 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.62 mg/dL
  0:10 creatinine 0.63 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 12 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 12 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.63 mg/dL
  0:10 creatinine 0.64 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 17.9 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 17.9 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.63 mg/dL
  0:10 creatinine 0.64 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 18 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 18 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.61 mg/dL
  0:10 creatinine 0.62 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 23.9 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 23.9 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.61 mg/dL
  0:10 creatinine 0.62 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 24 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 24 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.60 mg/dL
  0:10 creatinine 0.61 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 59.9 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 59.9 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.60 mg/dL
  0:10 creatinine 0.61 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 60 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 60 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.73 mg/dL
  0:10 creatinine 0.74 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 95.9 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 95.9 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.73 mg/dL
  0:10 creatinine 0.74 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 96 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 96 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.91 mg/dL
  0:10 creatinine 0.92 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 143.9 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 143.9 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 0.91 mg/dL
  0:10 creatinine 0.92 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 144 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 144 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 1.22 mg/dL
  0:10 creatinine 1.23 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Creatinine at 215.9 months: twice the program's norm
source baseline table of the development SQL, sex unknown, doubled
patient age 215.9 mo
load
  0:00 creatinine_ratio 1
  0:00 creatinine 1.22 mg/dL
  0:10 creatinine 1.23 mg/dL
at 0:05
  expect ipscc_organs.renal 0
at 0:15
  expect ipscc_organs.renal 1

story Bilirubin
source IPSCC organ definitions
patient age 1 mo, gestation 40 wk
load
  0:00 alt 20 U/L
  0:00 bilirubin_total 3.9 mg/dL
  0:10 bilirubin_total 4 mg/dL
at 0:05
  expect ipscc_organs.hepatic 0
at 0:15
  expect ipscc_organs.hepatic 1

story Bilirubin of a newborn
source IPSCC organ definitions
patient age 0.99 mo, gestation 40 wk
load
  0:00 alt 20 U/L
  0:00 bilirubin_total 20 mg/dL
at 0:05
  expect ipscc_organs.hepatic 0

story ALT
source IPSCC organ definitions; 102 as in the SQL
patient age 36 mo
load
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 101 U/L
  0:10 alt 102 U/L
at 0:05
  expect ipscc_organs.hepatic 0
at 0:15
  expect ipscc_organs.hepatic 1

story No organ, no severe sepsis
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 ards 0
at 0:05
  expect ipscc_organs 0
  expect ipscc.severe_sepsis not met
  expect ipscc.septic_shock not met

story Septic shock: sepsis with cardiovascular dysfunction
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 sbp 60 mm[Hg]
  0:00 ards 0
at 0:05
  expect ipscc_organs 1
  expect ipscc.severe_sepsis met
  expect ipscc.septic_shock met

story Cardiovascular dysfunction without sepsis
source IPSCC
patient age 36 mo
load
  0:00 assert infection no
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 sbp 60 mm[Hg]
  0:00 ards 1
at 0:05
  expect ipscc_organs 1
  expect ipscc.severe_sepsis not met
  expect ipscc.septic_shock not met

story ARDS makes sepsis severe
source IPSCC; decision ipscc-ards
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 invasive_ventilation 1
  0:00 ards 1
at 0:05
  expect ipscc_organs 1
  expect ipscc.severe_sepsis met
  expect ipscc.septic_shock not met

story Respiratory dysfunction that is not ARDS does not
source IPSCC; decision ipscc-ards
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 invasive_ventilation 1
  0:00 ards 0
at 0:05
  expect ipscc_organs 1
  expect ipscc.severe_sepsis not met
  expect ipscc.septic_shock not met

story Respiratory dysfunction alone, ARDS not recorded
source decision ipscc-ards
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 invasive_ventilation 1
at 0:05
  expect ipscc_organs 1
  expect ipscc.severe_sepsis undetermined, settles ards
  expect ipscc.septic_shock not met

story No ARDS without respiratory dysfunction
source decision ipscc-ards
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 ards 1
at 0:05
  expect ipscc_organs 0
  expect ipscc.severe_sepsis not met
  expect ipscc.septic_shock not met

story One other organ is not two: neurologic
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 gcs 9
  0:00 ards 0
at 0:05
  expect ipscc_organs 1
  expect ipscc.severe_sepsis not met
  expect ipscc.septic_shock not met

story One other organ is not two: hematologic
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 platelets 50 10*3/uL
  0:00 ards 0
at 0:05
  expect ipscc_organs 1
  expect ipscc.severe_sepsis not met
  expect ipscc.septic_shock not met

story One other organ is not two: renal
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 creatinine_ratio 3
  0:00 ards 0
at 0:05
  expect ipscc_organs 1
  expect ipscc.severe_sepsis not met
  expect ipscc.septic_shock not met

story One other organ is not two: hepatic
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 bilirubin_total 5 mg/dL
  0:00 ards 0
at 0:05
  expect ipscc_organs 1
  expect ipscc.severe_sepsis not met
  expect ipscc.septic_shock not met

story Two other organs: respiratory and neurologic
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 invasive_ventilation 1
  0:00 gcs 9
  0:00 ards 0
at 0:05
  expect ipscc_organs 2
  expect ipscc.severe_sepsis met
  expect ipscc.septic_shock not met

story Two other organs: neurologic and hematologic
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 gcs 9
  0:00 platelets 50 10*3/uL
  0:00 ards 0
at 0:05
  expect ipscc_organs 2
  expect ipscc.severe_sepsis met
  expect ipscc.septic_shock not met

story Two other organs: hematologic and renal
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 bilirubin_total 1 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 platelets 50 10*3/uL
  0:00 creatinine_ratio 3
  0:00 ards 0
at 0:05
  expect ipscc_organs 2
  expect ipscc.severe_sepsis met
  expect ipscc.septic_shock not met

story Two other organs: renal and hepatic
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 invasive_ventilation 0
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 creatinine_ratio 3
  0:00 bilirubin_total 5 mg/dL
  0:00 ards 0
at 0:05
  expect ipscc_organs 2
  expect ipscc.severe_sepsis met
  expect ipscc.septic_shock not met

story Two other organs: hepatic and respiratory
source IPSCC
patient age 36 mo
load
  0:00 assert infection yes
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 non_invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 paco2_rise 0 mm[Hg]
  0:00 fio2 0.3 1
  0:00 spo2 95 %
  0:00 pf_ratio 400 mm[Hg]
  0:00 gcs 15
  0:00 platelets 300 10*3/uL
  0:00 platelet_ratio_3d 1
  0:00 inr 1
  0:00 creatinine 0.3 mg/dL
  0:00 creatinine_ratio 1
  0:00 alt 20 U/L
  0:00 sbp 100 mm[Hg]
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
  0:00 fact cyanotic_heart_disease absent
  0:00 fact chronic_lung_disease absent
  0:00 fact malignancy absent
  0:00 fact chemotherapy absent
  0:00 bilirubin_total 5 mg/dL
  0:00 invasive_ventilation 1
  0:00 ards 0
at 0:05
  expect ipscc_organs 2
  expect ipscc.severe_sepsis met
  expect ipscc.septic_shock not met
