# PODIUM as coded (scores.md section 6): every limit on both sides, at both ends of each age group.

story Heart rate at 0.1 months, with lactate
source PODIUM as coded in the development SQL
patient age 0.1 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 180 /min
  0:10 heart_rate 181 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 0.1 months, with lactate
source PODIUM as coded in the development SQL
patient age 0.1 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 50 mm[Hg]
  0:10 sbp 49 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 0.22 months, with lactate
source PODIUM as coded in the development SQL
patient age 0.22 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 180 /min
  0:10 heart_rate 181 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 0.22 months, with lactate
source PODIUM as coded in the development SQL
patient age 0.22 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 50 mm[Hg]
  0:10 sbp 49 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 0.23 months, with lactate
source PODIUM as coded in the development SQL
patient age 0.23 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 180 /min
  0:10 heart_rate 181 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 0.23 months, with lactate
source PODIUM as coded in the development SQL
patient age 0.23 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 70 mm[Hg]
  0:10 sbp 69 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 0.99 months, with lactate
source PODIUM as coded in the development SQL
patient age 0.99 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 180 /min
  0:10 heart_rate 181 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 0.99 months, with lactate
source PODIUM as coded in the development SQL
patient age 0.99 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 70 mm[Hg]
  0:10 sbp 69 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 1 months, with lactate
source PODIUM as coded in the development SQL
patient age 1 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 180 /min
  0:10 heart_rate 181 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 1 months, with lactate
source PODIUM as coded in the development SQL
patient age 1 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 75 mm[Hg]
  0:10 sbp 74 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 11.9 months, with lactate
source PODIUM as coded in the development SQL
patient age 11.9 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 180 /min
  0:10 heart_rate 181 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 11.9 months, with lactate
source PODIUM as coded in the development SQL
patient age 11.9 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 75 mm[Hg]
  0:10 sbp 74 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 12 months, with lactate
source PODIUM as coded in the development SQL
patient age 12 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 160 /min
  0:10 heart_rate 161 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 12 months, with lactate
source PODIUM as coded in the development SQL
patient age 12 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 75 mm[Hg]
  0:10 sbp 74 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 71.9 months, with lactate
source PODIUM as coded in the development SQL
patient age 71.9 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 160 /min
  0:10 heart_rate 161 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 71.9 months, with lactate
source PODIUM as coded in the development SQL
patient age 71.9 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 75 mm[Hg]
  0:10 sbp 74 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 72 months, with lactate
source PODIUM as coded in the development SQL
patient age 72 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 150 /min
  0:10 heart_rate 151 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 72 months, with lactate
source PODIUM as coded in the development SQL
patient age 72 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 80 mm[Hg]
  0:10 sbp 79 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 155.9 months, with lactate
source PODIUM as coded in the development SQL
patient age 155.9 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 150 /min
  0:10 heart_rate 151 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 155.9 months, with lactate
source PODIUM as coded in the development SQL
patient age 155.9 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 80 mm[Hg]
  0:10 sbp 79 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 156 months, with lactate
source PODIUM as coded in the development SQL
patient age 156 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 130 /min
  0:10 heart_rate 131 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 156 months, with lactate
source PODIUM as coded in the development SQL
patient age 156 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 80 mm[Hg]
  0:10 sbp 79 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Heart rate at 215 months, with lactate
source PODIUM as coded in the development SQL
patient age 215 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 heart_rate 130 /min
  0:10 heart_rate 131 /min
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Systolic pressure at 215 months, with lactate
source PODIUM as coded in the development SQL
patient age 215 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 sbp 80 mm[Hg]
  0:10 sbp 79 mm[Hg]
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story VIS, with lactate
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 sbp 100 mm[Hg]
  0:00 troponin 0.1 ng/mL
  0:00 lactate 4 mmol/L
  0:00 vis 4.9
  0:10 vis 5
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Lactate, with VIS
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 sbp 100 mm[Hg]
  0:00 troponin 0.1 ng/mL
  0:00 vis 10
  0:00 lactate 2.9 mmol/L
  0:10 lactate 3 mmol/L
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Troponin, with lactate
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.5 ng/mL
  0:10 troponin 0.6 ng/mL
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story One sign is not two: heart rate
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 1 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 heart_rate 170 /min
at 0:05
  expect podium.cardiovascular 0

story One sign is not two: sbp
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 lactate 1 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 sbp 60 mm[Hg]
at 0:05
  expect podium.cardiovascular 0

story One sign is not two: lactate
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 lactate 5 mmol/L
at 0:05
  expect podium.cardiovascular 0

story One sign is not two: troponin
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 1 mmol/L
  0:00 troponin 2 ng/mL
at 0:05
  expect podium.cardiovascular 0

story Venoarterial ECMO
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 feed medication
  0:00 heart_rate 100 /min
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 1 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 ecmo_va 0
  0:10 ecmo_va 1
at 0:05
  expect podium.cardiovascular 0
at 0:15
  expect podium.cardiovascular 1

story Support: niv or high flow
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo 0
  0:00 fio2 0.5 1
  0:00 sf_ratio 300 %
  0:00 spo2 95 %
  0:00 invasive_ventilation 0
  0:00 oxygenation_index 0
  0:00 oxygen_saturation_index 0
  0:00 pf_ratio 200 mm[Hg]
  0:00 niv_or_high_flow 0
  0:10 niv_or_high_flow 1
at 0:05
  expect podium.respiratory 0
at 0:15
  expect podium.respiratory 1

story P/F on non-invasive ventilation
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo 0
  0:00 fio2 0.5 1
  0:00 sf_ratio 300 %
  0:00 spo2 95 %
  0:00 invasive_ventilation 0
  0:00 oxygenation_index 0
  0:00 oxygen_saturation_index 0
  0:00 niv_or_high_flow 1
  0:00 pf_ratio 301 mm[Hg]
  0:10 pf_ratio 300 mm[Hg]
at 0:05
  expect podium.respiratory 0
at 0:15
  expect podium.respiratory 1

story S/F on non-invasive ventilation
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo 0
  0:00 fio2 0.5 1
  0:00 pf_ratio 400 mm[Hg]
  0:00 spo2 95 %
  0:00 invasive_ventilation 0
  0:00 oxygenation_index 0
  0:00 oxygen_saturation_index 0
  0:00 niv_or_high_flow 1
  0:00 sf_ratio 265 %
  0:10 sf_ratio 264 %
at 0:05
  expect podium.respiratory 0
at 0:15
  expect podium.respiratory 1

story S/F counts from a saturation of 80 % on
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo 0
  0:00 fio2 0.5 1
  0:00 pf_ratio 400 mm[Hg]
  0:00 invasive_ventilation 0
  0:00 oxygenation_index 0
  0:00 oxygen_saturation_index 0
  0:00 niv_or_high_flow 1
  0:00 sf_ratio 100 %
  0:00 spo2 79 %
  0:10 spo2 80 %
at 0:05
  expect podium.respiratory 0
at 0:15
  expect podium.respiratory 1

story FiO2 on non-invasive ventilation
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo 0
  0:00 sf_ratio 300 %
  0:00 spo2 95 %
  0:00 invasive_ventilation 0
  0:00 oxygenation_index 0
  0:00 oxygen_saturation_index 0
  0:00 niv_or_high_flow 1
  0:00 pf_ratio 200 mm[Hg]
  0:00 fio2 0.39 1
  0:10 fio2 0.4 1
at 0:05
  expect podium.respiratory 0
at 0:15
  expect podium.respiratory 1

story Oxygenation index on a ventilator
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 0
  0:00 fio2 0.5 1
  0:00 pf_ratio 400 mm[Hg]
  0:00 sf_ratio 300 %
  0:00 spo2 95 %
  0:00 oxygen_saturation_index 0
  0:00 invasive_ventilation 1
  0:00 oxygenation_index 3.9
  0:10 oxygenation_index 4
at 0:05
  expect podium.respiratory 0
at 0:15
  expect podium.respiratory 1

story Oxygen saturation index on a ventilator
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 0
  0:00 fio2 0.5 1
  0:00 pf_ratio 400 mm[Hg]
  0:00 sf_ratio 300 %
  0:00 spo2 95 %
  0:00 oxygenation_index 0
  0:00 invasive_ventilation 1
  0:00 oxygen_saturation_index 4.9
  0:10 oxygen_saturation_index 5
at 0:05
  expect podium.respiratory 0
at 0:15
  expect podium.respiratory 1

story Oxygenation index without a ventilator
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 0
  0:00 fio2 0.5 1
  0:00 pf_ratio 400 mm[Hg]
  0:00 sf_ratio 300 %
  0:00 spo2 95 %
  0:00 invasive_ventilation 0
  0:00 oxygen_saturation_index 0
  0:00 oxygenation_index 20
at 0:05
  expect podium.respiratory 0

story ECMO
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 niv_or_high_flow 0
  0:00 fio2 0.5 1
  0:00 pf_ratio 400 mm[Hg]
  0:00 sf_ratio 300 %
  0:00 spo2 95 %
  0:00 invasive_ventilation 0
  0:00 oxygenation_index 0
  0:00 oxygen_saturation_index 0
  0:00 ecmo 0
  0:10 ecmo 1
at 0:05
  expect podium.respiratory 0
at 0:15
  expect podium.respiratory 1

story Coma scale
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 gcs_motor 6
  0:00 gcs 9
  0:10 gcs 8
at 0:05
  expect podium.neurologic 0
at 0:15
  expect podium.neurologic 1

story Motor response
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 gcs 12
  0:00 gcs_motor 5
  0:10 gcs_motor 4
at 0:05
  expect podium.neurologic 0
at 0:15
  expect podium.neurologic 1

story Creatinine against its baseline
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 crrt 0
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 weight_gain 0 %
  0:00 stay_hours 60 h
  0:00 creatinine_ratio 1.99
  0:10 creatinine_ratio 2
at 0:05
  expect podium.renal 0
at 0:15
  expect podium.renal 1

story Creatinine with oliguria of 6 hours
source PODIUM as coded in the development SQL; decision podium-ratio
patient age 36 mo
load
  0:00 crrt 0
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 weight_gain 0 %
  0:00 stay_hours 60 h
  0:00 urine_rate_6h 0.4 mL/kg/h
  0:00 creatinine_ratio 1.49
  0:10 creatinine_ratio 1.5
  0:20 creatinine_ratio 1.95
at 0:05
  expect podium.renal 0
at 0:15
  expect podium.renal 1
at 0:25
  expect podium.renal 1

story Urine over 6 hours with creatinine
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 crrt 0
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 weight_gain 0 %
  0:00 stay_hours 60 h
  0:00 creatinine_ratio 1.6
  0:00 urine_rate_6h 0.5 mL/kg/h
  0:10 urine_rate_6h 0.49 mL/kg/h
at 0:05
  expect podium.renal 0
at 0:15
  expect podium.renal 1

story Urine over 12 hours
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 creatinine_ratio 1
  0:00 crrt 0
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 weight_gain 0 %
  0:00 stay_hours 60 h
  0:00 urine_rate_12h 0.5 mL/kg/h
  0:10 urine_rate_12h 0.49 mL/kg/h
at 0:05
  expect podium.renal 0
at 0:15
  expect podium.renal 1

story CRRT
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 creatinine_ratio 1
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 weight_gain 0 %
  0:00 stay_hours 60 h
  0:00 crrt 0
  0:10 crrt 1
at 0:05
  expect podium.renal 0
at 0:15
  expect podium.renal 1

story Weight gain after 48 hours
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 creatinine_ratio 1
  0:00 crrt 0
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 stay_hours 60 h
  0:00 weight_gain 19.9 %
  0:10 weight_gain 20 %
at 0:05
  expect podium.renal 0
at 0:15
  expect podium.renal 1

story Weight gain counts from 48 hours on
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 creatinine_ratio 1
  0:00 crrt 0
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 weight_gain 30 %
  0:00 stay_hours 47.9 h
  0:10 stay_hours 48 h
at 0:05
  expect podium.renal 0
at 0:15
  expect podium.renal 1

story Ast
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 ast 100 U/L
  0:10 ast 101 U/L
at 0:05
  expect podium.hepatic 0
at 0:15
  expect podium.hepatic 1

story Alt
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 alt 100 U/L
  0:10 alt 101 U/L
at 0:05
  expect podium.hepatic 0
at 0:15
  expect podium.hepatic 1

story Ggt
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 ggt 100 U/L
  0:10 ggt 101 U/L
at 0:05
  expect podium.hepatic 0
at 0:15
  expect podium.hepatic 1

story Bilirubin total
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 bilirubin_total 5 mg/dL
  0:10 bilirubin_total 5.1 mg/dL
at 0:05
  expect podium.hepatic 0
at 0:15
  expect podium.hepatic 1

story Bilirubin direct
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 2 mg/dL
  0:10 bilirubin_direct 2.1 mg/dL
at 0:05
  expect podium.hepatic 0
at 0:15
  expect podium.hepatic 1

story Coagulation without hepatic dysfunction: platelets
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 inr 1
  0:00 fibrinogen 300 mg/dL
  0:00 d_dimer 1 mg/L{FEU}
  0:00 platelets 100 10*3/uL
  0:10 platelets 99 10*3/uL
at 0:05
  expect podium.coagulation 0
at 0:15
  expect podium.coagulation 1

story Coagulation without hepatic dysfunction: inr
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 platelets 300 10*3/uL
  0:00 fibrinogen 300 mg/dL
  0:00 d_dimer 1 mg/L{FEU}
  0:00 inr 1.5
  0:10 inr 1.6
at 0:05
  expect podium.coagulation 0
at 0:15
  expect podium.coagulation 1

story Coagulation without hepatic dysfunction: fibrinogen
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 platelets 300 10*3/uL
  0:00 inr 1
  0:00 d_dimer 1 mg/L{FEU}
  0:00 fibrinogen 150 mg/dL
  0:10 fibrinogen 149 mg/dL
at 0:05
  expect podium.coagulation 0
at 0:15
  expect podium.coagulation 1

story Coagulation without hepatic dysfunction: d dimer
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 platelets 300 10*3/uL
  0:00 inr 1
  0:00 fibrinogen 300 mg/dL
  0:00 d_dimer 5 mg/L{FEU}
  0:10 d_dimer 5.1 mg/L{FEU}
at 0:05
  expect podium.coagulation 0
at 0:15
  expect podium.coagulation 1

story Coagulation does not count with hepatic dysfunction, platelets below 100 then count as hematologic
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 fibrinogen 300 mg/dL
  0:00 d_dimer 1 mg/L{FEU}
  0:00 inr 3
  0:00 wbc 10 10*3/uL
  0:00 hemoglobin 12 g/dL
  0:00 platelets 60 10*3/uL
  0:00 alt 50 U/L
  0:10 alt 300 U/L
  0:20 platelets 100 10*3/uL
at 0:05
  expect podium.coagulation 1
  expect podium.hematologic 0
at 0:15
  expect podium.coagulation 0
  expect podium.hematologic 1
at 0:25
  expect podium.coagulation 0
  expect podium.hematologic 0

story While hepatic dysfunction is open one of the two counts
source decision podium-order
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 wbc 10 10*3/uL
  0:00 hemoglobin 12 g/dL
  0:00 platelets 60 10*3/uL
at 0:05
  expect podium.hepatic 0..1
  expect podium.coagulation 0..1
  expect podium.hematologic 0..1
  expect podium 1..8

story Hematologic: platelets
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 wbc 10 10*3/uL
  0:00 hemoglobin 12 g/dL
  0:00 platelets 30 10*3/uL
  0:10 platelets 29 10*3/uL
at 0:05
  expect podium.hematologic 0
at 0:15
  expect podium.hematologic 1

story Hematologic: wbc
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 platelets 300 10*3/uL
  0:00 hemoglobin 12 g/dL
  0:00 wbc 3 10*3/uL
  0:10 wbc 2.9 10*3/uL
at 0:05
  expect podium.hematologic 0
at 0:15
  expect podium.hematologic 1

story Hematologic: hemoglobin
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 platelets 300 10*3/uL
  0:00 wbc 10 10*3/uL
  0:00 hemoglobin 7 g/dL
  0:10 hemoglobin 6.9 g/dL
at 0:05
  expect podium.hematologic 0
at 0:15
  expect podium.hematologic 1

story Glucose
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 thyroxine 8 ug/dL
  0:00 glucose 50 mg/dL
  0:10 glucose 49 mg/dL
  0:20 glucose 149 mg/dL
  0:30 glucose 150 mg/dL
at 0:05
  expect podium.endocrine 0
at 0:15
  expect podium.endocrine 1
at 0:25
  expect podium.endocrine 0
at 0:35
  expect podium.endocrine 1

story Thyroxine
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 glucose 100 mg/dL
  0:00 thyroxine 4.2 ug/dL
  0:10 thyroxine 4.1 ug/dL
at 0:05
  expect podium.endocrine 0
at 0:15
  expect podium.endocrine 1

story Neutrophils
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 lymphocytes 3 10*3/uL
  0:00 neutrophils 0.5 10*3/uL
  0:10 neutrophils 0.49 10*3/uL
at 0:05
  expect podium.immunologic 0
at 0:15
  expect podium.immunologic 1

story Lymphocytes
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 neutrophils 3 10*3/uL
  0:00 lymphocytes 1 10*3/uL
  0:10 lymphocytes 0.99 10*3/uL
at 0:05
  expect podium.immunologic 0
at 0:15
  expect podium.immunologic 1

story At 18 years the criteria end
source PODIUM: children
patient age 216 mo
load
  0:00 gcs 3
at 0:05
  expect podium out
