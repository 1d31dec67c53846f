# IPSCC 2005 (scores.md section 4): every limit on both sides, at both ends of each age group (D15: completed years), D13, D14, D16.

story Temperature: 38.5 is not yet fever, 36 not yet cold
source IPSCC; D13: the program's 38.8 is not used
patient age 36 mo
load
  0:00 temperature 36 Cel
  0:10 temperature 35.9 Cel
  0:20 temperature 38.5 Cel
  0:30 temperature 38.6 Cel
at 0:05
  expect ipscc.temperature 0
at 0:15
  expect ipscc.temperature 1
at 0:25
  expect ipscc.temperature 0
at 0:35
  expect ipscc.temperature 1

story Limits of the group newborn at 0.1 months
source IPSCC tables, corrected systolic limits
patient age 0.1 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 34 10*3/uL
  0:00 heart_rate 180 /min
  0:00 respiratory_rate 50 /min
  0:00 sbp 59 mm[Hg]
  0:10 wbc 34.1 10*3/uL
  0:10 heart_rate 181 /min
  0:10 respiratory_rate 51 /min
  0:10 sbp 58 mm[Hg]
  0:20 wbc 0.5 10*3/uL
  0:20 heart_rate 100 /min
  0:20 respiratory_rate 49 /min
  0:20 sbp 60 mm[Hg]
  0:30 wbc 0.4 10*3/uL
  0:30 heart_rate 99 /min
  0:30 respiratory_rate 50 /min
  0:30 sbp 60 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group newborn at 0.22 months
source IPSCC tables, corrected systolic limits
patient age 0.22 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 34 10*3/uL
  0:00 heart_rate 180 /min
  0:00 respiratory_rate 50 /min
  0:00 sbp 59 mm[Hg]
  0:10 wbc 34.1 10*3/uL
  0:10 heart_rate 181 /min
  0:10 respiratory_rate 51 /min
  0:10 sbp 58 mm[Hg]
  0:20 wbc 0.5 10*3/uL
  0:20 heart_rate 100 /min
  0:20 respiratory_rate 49 /min
  0:20 sbp 60 mm[Hg]
  0:30 wbc 0.4 10*3/uL
  0:30 heart_rate 99 /min
  0:30 respiratory_rate 50 /min
  0:30 sbp 60 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group neonate at 0.23 months
source IPSCC tables, corrected systolic limits
patient age 0.23 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 19.5 10*3/uL
  0:00 heart_rate 180 /min
  0:00 respiratory_rate 40 /min
  0:00 sbp 79 mm[Hg]
  0:10 wbc 19.6 10*3/uL
  0:10 heart_rate 181 /min
  0:10 respiratory_rate 41 /min
  0:10 sbp 78 mm[Hg]
  0:20 wbc 5 10*3/uL
  0:20 heart_rate 100 /min
  0:20 respiratory_rate 39 /min
  0:20 sbp 80 mm[Hg]
  0:30 wbc 4.9 10*3/uL
  0:30 heart_rate 99 /min
  0:30 respiratory_rate 40 /min
  0:30 sbp 80 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group neonate at 0.99 months
source IPSCC tables, corrected systolic limits
patient age 0.99 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 19.5 10*3/uL
  0:00 heart_rate 180 /min
  0:00 respiratory_rate 40 /min
  0:00 sbp 79 mm[Hg]
  0:10 wbc 19.6 10*3/uL
  0:10 heart_rate 181 /min
  0:10 respiratory_rate 41 /min
  0:10 sbp 78 mm[Hg]
  0:20 wbc 5 10*3/uL
  0:20 heart_rate 100 /min
  0:20 respiratory_rate 39 /min
  0:20 sbp 80 mm[Hg]
  0:30 wbc 4.9 10*3/uL
  0:30 heart_rate 99 /min
  0:30 respiratory_rate 40 /min
  0:30 sbp 80 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group infant, first year at 1 months
source IPSCC tables, corrected systolic limits
patient age 1 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 17.5 10*3/uL
  0:00 heart_rate 180 /min
  0:00 respiratory_rate 34 /min
  0:00 sbp 75 mm[Hg]
  0:10 wbc 17.6 10*3/uL
  0:10 heart_rate 181 /min
  0:10 respiratory_rate 35 /min
  0:10 sbp 74 mm[Hg]
  0:20 wbc 5 10*3/uL
  0:20 heart_rate 90 /min
  0:20 respiratory_rate 33 /min
  0:20 sbp 76 mm[Hg]
  0:30 wbc 4.9 10*3/uL
  0:30 heart_rate 89 /min
  0:30 respiratory_rate 34 /min
  0:30 sbp 76 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group infant, first year at 11.9 months
source IPSCC tables, corrected systolic limits
patient age 11.9 mo
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 17.5 10*3/uL
  0:00 heart_rate 180 /min
  0:00 respiratory_rate 34 /min
  0:00 sbp 75 mm[Hg]
  0:10 wbc 17.6 10*3/uL
  0:10 heart_rate 181 /min
  0:10 respiratory_rate 35 /min
  0:10 sbp 74 mm[Hg]
  0:20 wbc 5 10*3/uL
  0:20 heart_rate 90 /min
  0:20 respiratory_rate 33 /min
  0:20 sbp 76 mm[Hg]
  0:30 wbc 4.9 10*3/uL
  0:30 heart_rate 89 /min
  0:30 respiratory_rate 34 /min
  0:30 sbp 76 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group infant, second year at 12 months
source IPSCC tables, corrected systolic limits
patient age 12 mo
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 17.5 10*3/uL
  0:00 heart_rate 180 /min
  0:00 respiratory_rate 34 /min
  0:00 sbp 75 mm[Hg]
  0:10 wbc 17.6 10*3/uL
  0:10 heart_rate 181 /min
  0:10 respiratory_rate 35 /min
  0:10 sbp 74 mm[Hg]
  0:20 wbc 5 10*3/uL
  0:20 heart_rate 40 /min
  0:20 respiratory_rate 33 /min
  0:20 sbp 76 mm[Hg]
  0:30 wbc 4.9 10*3/uL
  0:30 heart_rate 39 /min
  0:30 respiratory_rate 34 /min
  0:30 sbp 76 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group infant, second year at 23.9 months
source IPSCC tables, corrected systolic limits
patient age 23.9 mo
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 17.5 10*3/uL
  0:00 heart_rate 180 /min
  0:00 respiratory_rate 34 /min
  0:00 sbp 75 mm[Hg]
  0:10 wbc 17.6 10*3/uL
  0:10 heart_rate 181 /min
  0:10 respiratory_rate 35 /min
  0:10 sbp 74 mm[Hg]
  0:20 wbc 5 10*3/uL
  0:20 heart_rate 40 /min
  0:20 respiratory_rate 33 /min
  0:20 sbp 76 mm[Hg]
  0:30 wbc 4.9 10*3/uL
  0:30 heart_rate 39 /min
  0:30 respiratory_rate 34 /min
  0:30 sbp 76 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group 2 to 5 years at 24 months
source IPSCC tables, corrected systolic limits
patient age 24 mo
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 15.5 10*3/uL
  0:00 heart_rate 140 /min
  0:00 respiratory_rate 22 /min
  0:00 sbp 74 mm[Hg]
  0:10 wbc 15.6 10*3/uL
  0:10 heart_rate 141 /min
  0:10 respiratory_rate 23 /min
  0:10 sbp 73 mm[Hg]
  0:20 wbc 6 10*3/uL
  0:20 heart_rate 40 /min
  0:20 respiratory_rate 21 /min
  0:20 sbp 75 mm[Hg]
  0:30 wbc 5.9 10*3/uL
  0:30 heart_rate 39 /min
  0:30 respiratory_rate 22 /min
  0:30 sbp 75 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group 2 to 5 years at 71.9 months
source IPSCC tables, corrected systolic limits
patient age 71.9 mo
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 15.5 10*3/uL
  0:00 heart_rate 140 /min
  0:00 respiratory_rate 22 /min
  0:00 sbp 74 mm[Hg]
  0:10 wbc 15.6 10*3/uL
  0:10 heart_rate 141 /min
  0:10 respiratory_rate 23 /min
  0:10 sbp 73 mm[Hg]
  0:20 wbc 6 10*3/uL
  0:20 heart_rate 40 /min
  0:20 respiratory_rate 21 /min
  0:20 sbp 75 mm[Hg]
  0:30 wbc 5.9 10*3/uL
  0:30 heart_rate 39 /min
  0:30 respiratory_rate 22 /min
  0:30 sbp 75 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group 6 to 12 years at 72 months
source IPSCC tables, corrected systolic limits
patient age 72 mo
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 13.5 10*3/uL
  0:00 heart_rate 130 /min
  0:00 respiratory_rate 18 /min
  0:00 sbp 83 mm[Hg]
  0:10 wbc 13.6 10*3/uL
  0:10 heart_rate 131 /min
  0:10 respiratory_rate 19 /min
  0:10 sbp 82 mm[Hg]
  0:20 wbc 4.5 10*3/uL
  0:20 heart_rate 40 /min
  0:20 respiratory_rate 17 /min
  0:20 sbp 84 mm[Hg]
  0:30 wbc 4.4 10*3/uL
  0:30 heart_rate 39 /min
  0:30 respiratory_rate 18 /min
  0:30 sbp 84 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group 6 to 12 years at 155.9 months
source IPSCC tables, corrected systolic limits
patient age 155.9 mo
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 13.5 10*3/uL
  0:00 heart_rate 130 /min
  0:00 respiratory_rate 18 /min
  0:00 sbp 83 mm[Hg]
  0:10 wbc 13.6 10*3/uL
  0:10 heart_rate 131 /min
  0:10 respiratory_rate 19 /min
  0:10 sbp 82 mm[Hg]
  0:20 wbc 4.5 10*3/uL
  0:20 heart_rate 40 /min
  0:20 respiratory_rate 17 /min
  0:20 sbp 84 mm[Hg]
  0:30 wbc 4.4 10*3/uL
  0:30 heart_rate 39 /min
  0:30 respiratory_rate 18 /min
  0:30 sbp 84 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group 13 to under 18 years at 156 months
source IPSCC tables, corrected systolic limits
patient age 156 mo
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 11 10*3/uL
  0:00 heart_rate 110 /min
  0:00 respiratory_rate 14 /min
  0:00 sbp 90 mm[Hg]
  0:10 wbc 11.1 10*3/uL
  0:10 heart_rate 111 /min
  0:10 respiratory_rate 15 /min
  0:10 sbp 89 mm[Hg]
  0:20 wbc 4.5 10*3/uL
  0:20 heart_rate 40 /min
  0:20 respiratory_rate 13 /min
  0:20 sbp 91 mm[Hg]
  0:30 wbc 4.4 10*3/uL
  0:30 heart_rate 39 /min
  0:30 respiratory_rate 14 /min
  0:30 sbp 91 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story Limits of the group 13 to under 18 years at 215.9 months
source IPSCC tables, corrected systolic limits
patient age 215.9 mo
load
  0:00 invasive_ventilation 0
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
  0:00 wbc 11 10*3/uL
  0:00 heart_rate 110 /min
  0:00 respiratory_rate 14 /min
  0:00 sbp 90 mm[Hg]
  0:10 wbc 11.1 10*3/uL
  0:10 heart_rate 111 /min
  0:10 respiratory_rate 15 /min
  0:10 sbp 89 mm[Hg]
  0:20 wbc 4.5 10*3/uL
  0:20 heart_rate 40 /min
  0:20 respiratory_rate 13 /min
  0:20 sbp 91 mm[Hg]
  0:30 wbc 4.4 10*3/uL
  0:30 heart_rate 39 /min
  0:30 respiratory_rate 14 /min
  0:30 sbp 91 mm[Hg]
at 0:05
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:15
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 1
  expect ipscc.respiratory_rate 1
  expect ipscc_organs.cardiovascular 1
at 0:25
  expect ipscc.leukocytes 0
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0
at 0:35
  expect ipscc.leukocytes 1
  expect ipscc.heart_rate 0
  expect ipscc.respiratory_rate 0
  expect ipscc_organs.cardiovascular 0

story At 18 years the definitions end
source IPSCC tables, corrected systolic limits
patient age 216 mo
load
  0:00 temperature 39 Cel
at 0:05
  expect ipscc out
  expect ipscc_organs out
  expect ipscc.sirs out
  expect ipscc.septic_shock out

story A ventilator meets the respiratory criterion
source IPSCC tables, corrected systolic limits
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 respiratory_rate 20 /min
at 0:05
  expect ipscc.respiratory_rate 1

story SIRS: temperature and heart rate
source IPSCC: two of four, temperature or leukocytes among them
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 temperature 39 Cel
  0:00 wbc 10 10*3/uL
  0:00 heart_rate 150 /min
  0:00 respiratory_rate 20 /min
at 0:05
  expect ipscc 2
  expect ipscc.sirs met

story SIRS: leukocytes and respiratory rate
source IPSCC: two of four, temperature or leukocytes among them
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 temperature 37 Cel
  0:00 wbc 20 10*3/uL
  0:00 heart_rate 100 /min
  0:00 respiratory_rate 40 /min
at 0:05
  expect ipscc 2
  expect ipscc.sirs met

story SIRS: temperature and leukocytes
source IPSCC: two of four, temperature or leukocytes among them
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 heart_rate 100 /min
  0:00 respiratory_rate 20 /min
at 0:05
  expect ipscc 2
  expect ipscc.sirs met

story No SIRS: heart and respiratory rate alone
source IPSCC: two of four, temperature or leukocytes among them
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 temperature 37 Cel
  0:00 wbc 10 10*3/uL
  0:00 heart_rate 150 /min
  0:00 respiratory_rate 40 /min
at 0:05
  expect ipscc 2
  expect ipscc.sirs not met

story No SIRS: temperature alone
source IPSCC: two of four, temperature or leukocytes among them
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 temperature 39 Cel
  0:00 wbc 10 10*3/uL
  0:00 heart_rate 100 /min
  0:00 respiratory_rate 20 /min
at 0:05
  expect ipscc 1
  expect ipscc.sirs not met

story No SIRS: leukocytes alone
source IPSCC: two of four, temperature or leukocytes among them
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 temperature 37 Cel
  0:00 wbc 20 10*3/uL
  0:00 heart_rate 100 /min
  0:00 respiratory_rate 20 /min
at 0:05
  expect ipscc 1
  expect ipscc.sirs not met

story Heart and respiratory rate with neither temperature nor leukocytes: open
source decision ipscc-sirs
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 150 /min
  0:00 respiratory_rate 40 /min
  0:10 temperature 37 Cel
  0:20 wbc 10 10*3/uL
at 0:05
  expect ipscc.sirs undetermined, settles temperature wbc
at 0:15
  expect ipscc.sirs undetermined, settles wbc
at 0:25
  expect ipscc.sirs not met

story Sepsis needs suspected infection
source IPSCC
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 temperature 39 Cel
  0:00 wbc 20 10*3/uL
  0:00 heart_rate 100 /min
  0:00 respiratory_rate 20 /min
  0:10 assert infection yes
  0:20 assert infection no
at 0:05
  expect ipscc.sirs met
  expect ipscc.sepsis undetermined
at 0:15
  expect ipscc.sepsis met
at 0:25
  expect ipscc.sepsis not met

story Infection without SIRS is no sepsis
source IPSCC
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 assert infection yes
  0:00 temperature 37 Cel
  0:00 wbc 10 10*3/uL
  0:00 heart_rate 100 /min
  0:00 respiratory_rate 20 /min
at 0:05
  expect ipscc.sepsis not met

story Preterm, two weeks after 26 weeks: limits of children do not speak of them
source rule 2 of the intended use; no source read names preterm infants
patient born 2025-12-27, gestation 26 wk
load
  0:00 wbc 22 10*3/uL
  0:00 respiratory_rate 55 /min
  0:00 sbp 48 mm[Hg]
  0:00 map 30 mm[Hg]
  0:00 heart_rate 165 /min
  0:00 assert infection yes
at 0:05
  expect ipscc out, why "postmenstrual age under 37 weeks"
  expect ipscc.sepsis out
  expect ipscc.septic_shock out
  expect proulx out
  expect podium out
  expect lqsofa out
  expect qsofa_age out
  expect msirs out
  expect possible_sepsis out
  expect sipa.above_limit out
  expect nsofa in

story Ten weeks after 32 weeks is in
source 42 weeks of postmenstrual age
patient born 2025-11-01, gestation 32 wk
at 0:05
  expect ipscc in
  expect podium in
