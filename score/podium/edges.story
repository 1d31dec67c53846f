# PODIUM as coded: the exact birthdays, missing inputs, several signs at once.

story heart_rate 170 /min at exactly 11 months
source PODIUM as coded in the development SQL
patient age 11 mo
load
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 heart_rate 170 /min
at 0:00
  expect podium.cardiovascular 0

story heart_rate 170 /min at exactly 12 months
source PODIUM as coded in the development SQL
patient age 12 mo
load
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 heart_rate 170 /min
at 0:00
  expect podium.cardiovascular 1

story heart_rate 155 /min at exactly 71 months
source PODIUM as coded in the development SQL
patient age 71 mo
load
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 heart_rate 155 /min
at 0:00
  expect podium.cardiovascular 0

story heart_rate 155 /min at exactly 72 months
source PODIUM as coded in the development SQL
patient age 72 mo
load
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 heart_rate 155 /min
at 0:00
  expect podium.cardiovascular 1

story heart_rate 140 /min at exactly 155 months
source PODIUM as coded in the development SQL
patient age 155 mo
load
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 heart_rate 140 /min
at 0:00
  expect podium.cardiovascular 0

story heart_rate 140 /min at exactly 156 months
source PODIUM as coded in the development SQL
patient age 156 mo
load
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 heart_rate 140 /min
at 0:00
  expect podium.cardiovascular 1

story sbp 72 mm[Hg] at exactly 0.5 months
source PODIUM as coded in the development SQL
patient age 0.5 mo, gestation 40 wk
load
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 sbp 72 mm[Hg]
at 0:00
  expect podium.cardiovascular 0

story sbp 72 mm[Hg] at exactly 1 months
source PODIUM as coded in the development SQL
patient age 1 mo, gestation 40 wk
load
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 sbp 72 mm[Hg]
at 0:00
  expect podium.cardiovascular 1

story sbp 77 mm[Hg] at exactly 71 months
source PODIUM as coded in the development SQL
patient age 71 mo
load
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 sbp 77 mm[Hg]
at 0:00
  expect podium.cardiovascular 0

story sbp 77 mm[Hg] at exactly 72 months
source PODIUM as coded in the development SQL
patient age 72 mo
load
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
  0:00 sbp 77 mm[Hg]
at 0:00
  expect podium.cardiovascular 1

story The last month before 18 years
source PODIUM as coded in the development SQL
patient age 215.9 mo
load
  0:00 gcs 3
at 0:00
  expect podium.neurologic 1

story Nothing measured
source missing-data decision: the published figure counts what is missing as normal
patient age 36 mo
load
  0:00 temperature 37 Cel
at 0:00
  expect podium published 0
  expect podium.cardiovascular 0..1, published 0
  expect podium.respiratory 0..1, published 0
  expect podium.neurologic 0..1, published 0
  expect podium.renal 0..1, published 0
  expect podium.hepatic 0..1, published 0
  expect podium.coagulation 0..1, published 0
  expect podium.hematologic 0..1, published 0
  expect podium.endocrine 0..1, published 0
  expect podium.immunologic 0..1, published 0

story Lactate alone, heart rate missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
at 0:00
  expect podium.cardiovascular 0..1, published 0

story Lactate alone, sbp missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
at 0:00
  expect podium.cardiovascular 0..1, published 0

story Lactate alone, vis missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 sbp 100 mm[Hg]
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
at 0:00
  expect podium.cardiovascular 0..1, published 0

story Lactate alone, troponin missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo_va 0
  0:00 heart_rate 100 /min
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 4 mmol/L
at 0:00
  expect podium.cardiovascular 0..1, published 0

story Lactate alone, ecmo va missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 heart_rate 100 /min
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 lactate 4 mmol/L
  0:00 troponin 0.1 ng/mL
at 0:00
  expect podium.cardiovascular 0..1, published 0

story Heart rate alone, lactate missing
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo_va 0
  0:00 sbp 100 mm[Hg]
  0:00 vis 0
  0:00 troponin 0.1 ng/mL
  0:00 heart_rate 180 /min
at 0:00
  expect podium.cardiovascular 0..1, published 0

story ECMO not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 niv_or_high_flow 1
  0:00 fio2 0.5 1
  0:00 pf_ratio 400 mm[Hg]
  0:00 sf_ratio 300 %
  0:00 spo2 95 %
  0:00 invasive_ventilation 0
at 0:00
  expect podium.respiratory 0..1, published 0

story Support not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo 0
  0:00 fio2 0.5 1
  0:00 sf_ratio 300 %
  0:00 spo2 95 %
  0:00 invasive_ventilation 0
  0:00 pf_ratio 100 mm[Hg]
at 0:00
  expect podium.respiratory 0..1, published 0

story P/F and S/F not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 1
  0:00 fio2 0.5 1
  0:00 invasive_ventilation 0
at 0:00
  expect podium.respiratory 0..1, published 0

story P/F not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 1
  0:00 fio2 0.5 1
  0:00 sf_ratio 300 %
  0:00 spo2 95 %
  0:00 invasive_ventilation 0
at 0:00
  expect podium.respiratory 0..1, published 0

story S/F not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 1
  0:00 fio2 0.5 1
  0:00 pf_ratio 400 mm[Hg]
  0:00 invasive_ventilation 0
at 0:00
  expect podium.respiratory 0..1, published 0

story FiO2 not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo 0
  0:00 support high_flow start
  0:00 niv_or_high_flow 1
  0:00 pf_ratio 100 mm[Hg]
  0:00 invasive_ventilation 0
at 0:00
  expect podium.respiratory 0..1, published 0

story Ventilated, indices not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 0
  0:00 invasive_ventilation 1
at 0:00
  expect podium.respiratory 0..1, published 0

story Ventilated, oxygenation index not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 0
  0:00 invasive_ventilation 1
  0:00 oxygen_saturation_index 1
at 0:00
  expect podium.respiratory 0..1, published 0

story Ventilated, saturation index not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 0
  0:00 invasive_ventilation 1
  0:00 oxygenation_index 1
at 0:00
  expect podium.respiratory 0..1, published 0

story Index without knowing of a ventilator
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 0
  0:00 oxygenation_index 10
at 0:00
  expect podium.respiratory 0..1, published 0

story A ventilator that was taken away
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 0
  0:00 support invasive start
  0:00 oxygenation_index 10
  1:00 support invasive stop
  1:00 niv_or_high_flow 0
at 0:30
  expect podium.respiratory 1
at 1:30
  expect podium.respiratory 0

story Saturation not known at a low S/F
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ecmo 0
  0:00 niv_or_high_flow 1
  0:00 fio2 0.5 1
  0:00 pf_ratio 400 mm[Hg]
  0:00 sf_ratio 100 %
  0:00 invasive_ventilation 0
at 0:00
  expect podium.respiratory 0..1, published 1

story Kidney: creatinine ratio not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 crrt 0
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 weight_gain 0 %
  0:00 stay_hours 60 h
at 0:00
  expect podium.renal 0..1, published 0

story Kidney: crrt not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 creatinine_ratio 1
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 weight_gain 0 %
  0:00 stay_hours 60 h
at 0:00
  expect podium.renal 0..1, published 0

story Urine over 6 hours not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 crrt 0
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 weight_gain 0 %
  0:00 stay_hours 60 h
  0:00 creatinine_ratio 1.6
at 0:00
  expect podium.renal 0..1, published 0

story Kidney: urine rate 12h not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 creatinine_ratio 1
  0:00 crrt 0
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 weight_gain 0 %
  0:00 stay_hours 60 h
at 0:00
  expect podium.renal 0..1, published 0

story Kidney: weight gain not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 creatinine_ratio 1
  0:00 crrt 0
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 stay_hours 60 h
at 0:00
  expect podium.renal 0..1, published 0

story Hours of the stay not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 creatinine_ratio 1
  0:00 crrt 0
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 weight_gain 30 %
at 0:00
  expect podium.renal 0..1, published 0

story Liver: ast not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
at 0:00
  expect podium.hepatic 0..1, published 0

story Liver: alt not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
at 0:00
  expect podium.hepatic 0..1, published 0

story Liver: ggt not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
at 0:00
  expect podium.hepatic 0..1, published 0

story Liver: bilirubin total not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_direct 0.1 mg/dL
at 0:00
  expect podium.hepatic 0..1, published 0

story Liver: bilirubin direct not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
at 0:00
  expect podium.hepatic 0..1, published 0

story Coagulation: platelets not known
source missing-data decision: missing counts as normal in the published figure
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
at 0:00
  expect podium.coagulation 0..1, published 0

story Coagulation: inr not known
source missing-data decision: missing counts as normal in the published figure
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
at 0:00
  expect podium.coagulation 0..1, published 0

story Coagulation: fibrinogen not known
source missing-data decision: missing counts as normal in the published figure
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
at 0:00
  expect podium.coagulation 0..1, published 0

story Coagulation: d dimer not known
source missing-data decision: missing counts as normal in the published figure
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
at 0:00
  expect podium.coagulation 0..1, published 0

story Blood: platelets not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 wbc 10 10*3/uL
  0:00 hemoglobin 12 g/dL
at 0:00
  expect podium.hematologic 0..1, published 0

story Blood: wbc not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 platelets 300 10*3/uL
  0:00 hemoglobin 12 g/dL
at 0:00
  expect podium.hematologic 0..1, published 0

story Blood: hemoglobin not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 alt 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 platelets 300 10*3/uL
  0:00 wbc 10 10*3/uL
at 0:00
  expect podium.hematologic 0..1, published 0

story Glucose not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 thyroxine 8 ug/dL
at 0:00
  expect podium.endocrine 0..1, published 0

story Thyroxine not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 glucose 100 mg/dL
at 0:00
  expect podium.endocrine 0..1, published 0

story Neutrophils not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 lymphocytes 3 10*3/uL
at 0:00
  expect podium.immunologic 0..1, published 0

story Lymphocytes not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 neutrophils 3 10*3/uL
at 0:00
  expect podium.immunologic 0..1, published 0

story Motor response not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 gcs 12
at 0:00
  expect podium.neurologic 0..1, published 0

story Coma scale not known
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 gcs_motor 6
at 0:00
  expect podium.neurologic 0..1, published 0

story Everything at once is one point a system
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ecmo_va 1
  0:00 heart_rate 200 /min
  0:00 lactate 9 mmol/L
  0:00 ecmo 1
  0:00 invasive_ventilation 1
  0:00 oxygenation_index 20
  0:00 gcs 3
  0:00 gcs_motor 1
  0:00 creatinine_ratio 4
  0:00 crrt 1
  0:00 ast 900 U/L
  0:00 alt 900 U/L
  0:00 platelets 10 10*3/uL
  0:00 wbc 1 10*3/uL
  0:00 inr 4
  0:00 glucose 300 mg/dL
  0:00 thyroxine 2 ug/dL
  0:00 neutrophils 0.1 10*3/uL
  0:00 lymphocytes 0.1 10*3/uL
at 0:00
  expect podium 8
  expect podium.cardiovascular 1
  expect podium.respiratory 1
  expect podium.neurologic 1
  expect podium.renal 1
  expect podium.hepatic 1
  expect podium.hematologic 1
  expect podium.endocrine 1
  expect podium.immunologic 1
  expect podium.coagulation 0

story Platelets of 99 count with hepatic dysfunction
source PODIUM as coded in the development SQL
patient age 36 mo
load
  0:00 ast 50 U/L
  0:00 ggt 50 U/L
  0:00 bilirubin_total 1 mg/dL
  0:00 bilirubin_direct 0.1 mg/dL
  0:00 alt 300 U/L
  0:00 platelets 99 10*3/uL
  0:00 wbc 10 10*3/uL
  0:00 hemoglobin 12 g/dL
at 0:00
  expect podium.hematologic 1
