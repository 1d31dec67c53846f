# SOFA-2 (evidence scores.md 11): every row at both sides of its cuts, with D19. Inputs are the worst of 24 hours, so a series worsens.

story Brain by GCS
source SOFA-2: 13 to 14, 9 to 12, 6 to 8, 3 to 5 (D19)
patient age 60 a
load
  0:00 delirium_drug 0
  0:00 gcs 15
  0:10 gcs 14
  0:20 gcs 13
  0:30 gcs 12
  0:40 gcs 9
  0:50 gcs 8
  1:00 gcs 6
  1:10 gcs 5
  1:20 gcs 3
at 0:05
  expect sofa2.brain 0
at 0:15
  expect sofa2.brain 1
at 0:25
  expect sofa2.brain 1
at 0:35
  expect sofa2.brain 2
at 0:45
  expect sofa2.brain 2
at 0:55
  expect sofa2.brain 3
at 1:05
  expect sofa2.brain 3
at 1:15
  expect sofa2.brain 4
at 1:25
  expect sofa2.brain 4

story Brain: a drug for delirium scores one at a GCS of 15
source SOFA-2 table as restated, footnote e
patient age 60 a
load
  0:00 gcs 15
  0:00 delirium_drug 0
  0:10 delirium_drug 1
at 0:05
  expect sofa2.brain 0
at 0:15
  expect sofa2.brain 1

story Brain: a drug for delirium adds nothing to a lower GCS
source SOFA-2 table as restated, footnote e
patient age 60 a
load
  0:00 gcs 12
  0:00 delirium_drug 1
  0:00 delirium_drug 1
at 0:05
  expect sofa2.brain 2

story Brain: the motor response counts only without a GCS
source SOFA-2 table as restated, footnote d; the GCS has the word
patient age 60 a
load
  0:00 delirium_drug 0
  0:00 gcs 14
  0:00 gcs_motor 4
at 0:05
  expect sofa2.brain 1

story Brain by the motor response alone
source SOFA-2 table as restated, footnote d; with a motor response of 6 the GCS is 8 to 15, of 4 it is 6 to 13; once it is known it has the word
patient age 60 a
load
  0:00 delirium_drug 0
  0:00 gcs_motor 6
  0:10 gcs_motor 5
  0:20 gcs_motor 4
  0:30 gcs_motor 3
  0:40 gcs_motor 2
  0:50 gcs_motor 1
at 0:05
  expect sofa2.brain 0..3, published 0
at 0:15
  expect sofa2.brain 1..3, published 1
at 0:25
  expect sofa2.brain 1..3, published 2
at 0:35
  expect sofa2.brain 2..4, published 3
at 0:45
  expect sofa2.brain 2..4, published 4
at 0:55
  expect sofa2.brain 2..4, published 4

story Respiratory by P/F with advanced support
source SOFA-2 table as restated
patient age 60 a
load
  0:00 advanced_respiratory_support 1
  0:00 ecmo 0
  0:00 pf_ratio 301 mm[Hg]
  0:10 pf_ratio 300 mm[Hg]
  0:20 pf_ratio 226 mm[Hg]
  0:30 pf_ratio 225 mm[Hg]
  0:40 pf_ratio 151 mm[Hg]
  0:50 pf_ratio 150 mm[Hg]
  1:00 pf_ratio 76 mm[Hg]
  1:10 pf_ratio 75 mm[Hg]
at 0:05
  expect sofa2.respiratory 0
at 0:15
  expect sofa2.respiratory 1
at 0:25
  expect sofa2.respiratory 1
at 0:35
  expect sofa2.respiratory 2
at 0:45
  expect sofa2.respiratory 2
at 0:55
  expect sofa2.respiratory 3
at 1:05
  expect sofa2.respiratory 3
at 1:15
  expect sofa2.respiratory 4

story Respiratory by P/F without advanced support ends at two
source SOFA-2 table as restated, footnote h
patient age 60 a
load
  0:00 advanced_respiratory_support 0
  0:00 ecmo 0
  0:00 pf_ratio 301 mm[Hg]
  0:10 pf_ratio 300 mm[Hg]
  0:20 pf_ratio 225 mm[Hg]
  0:30 pf_ratio 150 mm[Hg]
  0:40 pf_ratio 60 mm[Hg]
at 0:05
  expect sofa2.respiratory 0
at 0:15
  expect sofa2.respiratory 1
at 0:25
  expect sofa2.respiratory 2
at 0:35
  expect sofa2.respiratory 2
at 0:45
  expect sofa2.respiratory 2

story Respiratory by S/F alone with advanced support
source SOFA-2 table as restated, footnote f; what P/F could be keeps the range open
patient age 60 a
load
  0:00 advanced_respiratory_support 1
  0:00 ecmo 0
  0:00 sf_ratio 301 %
  0:10 sf_ratio 300 %
  0:20 sf_ratio 251 %
  0:30 sf_ratio 250 %
  0:40 sf_ratio 201 %
  0:50 sf_ratio 200 %
  1:00 sf_ratio 121 %
  1:10 sf_ratio 120 %
at 0:05
  expect sofa2.respiratory 0..4, published 0
at 0:15
  expect sofa2.respiratory 0..4, published 1
at 0:25
  expect sofa2.respiratory 0..4, published 1
at 0:35
  expect sofa2.respiratory 0..4, published 2
at 0:45
  expect sofa2.respiratory 0..4, published 2
at 0:55
  expect sofa2.respiratory 0..4, published 3
at 1:05
  expect sofa2.respiratory 0..4, published 3
at 1:15
  expect sofa2.respiratory 0..4, published 4

story Respiratory by S/F alone without advanced support ends at two
source SOFA-2 table as restated, footnotes f and h
patient age 60 a
load
  0:00 advanced_respiratory_support 0
  0:00 ecmo 0
  0:00 sf_ratio 301 %
  0:10 sf_ratio 300 %
  0:20 sf_ratio 250 %
  0:30 sf_ratio 100 %
at 0:05
  expect sofa2.respiratory 0..2, published 0
at 0:15
  expect sofa2.respiratory 0..2, published 1
at 0:25
  expect sofa2.respiratory 0..2, published 2
at 0:35
  expect sofa2.respiratory 0..2, published 2

story Respiratory: S/F does not count beside P/F
source SOFA-2 table as restated, footnote f
patient age 60 a
load
  0:00 advanced_respiratory_support 1
  0:00 ecmo 0
  0:00 sf_ratio 110 %
  0:00 pf_ratio 310 mm[Hg]
  0:10 pf_ratio 290 mm[Hg]
at 0:05
  expect sofa2.respiratory 0
at 0:15
  expect sofa2.respiratory 1

story ECMO scores four respiratory points whatever the ratio
source SOFA-2 table as restated, footnote i
patient age 60 a
load
  0:00 advanced_respiratory_support 0
  0:00 pf_ratio 400 mm[Hg]
  0:00 ecmo 0
  0:10 ecmo 1
at 0:05
  expect sofa2.respiratory 0
at 0:15
  expect sofa2.respiratory 4

story Cardiovascular: pressure without drugs
source SOFA-2 table as restated
patient age 60 a
load
  0:00 catecholamine_rate 0 ug/kg/min
  0:00 other_vasoactive 0
  0:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  0:00 dopamine_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:10 mean_arterial_pressure 69.67 mm[Hg]
  0:20 mean_arterial_pressure 35 mm[Hg]
at 0:05
  expect sofa2.cardiovascular 0
at 0:15
  expect sofa2.cardiovascular 1
at 0:25
  expect sofa2.cardiovascular 1

story Cardiovascular: norepinephrine plus epinephrine
source SOFA-2 table as restated
patient age 60 a
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 other_vasoactive 0
  0:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  0:00 dopamine_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  0:00 catecholamine_rate 0 ug/kg/min
  0:10 catecholamine_rate 0.001 ug/kg/min
  0:20 catecholamine_rate 0.2 ug/kg/min
  0:30 catecholamine_rate 0.201 ug/kg/min
  0:40 catecholamine_rate 0.4 ug/kg/min
  0:50 catecholamine_rate 0.401 ug/kg/min
at 0:05
  expect sofa2.cardiovascular 0
at 0:15
  expect sofa2.cardiovascular 2
at 0:25
  expect sofa2.cardiovascular 2
at 0:35
  expect sofa2.cardiovascular 3
at 0:45
  expect sofa2.cardiovascular 3
at 0:55
  expect sofa2.cardiovascular 4

story Cardiovascular: with another vasopressor or inotrope
source SOFA-2 table as restated
patient age 60 a
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 other_vasoactive 1
  0:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  0:00 dopamine_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  0:00 catecholamine_rate 0 ug/kg/min
  0:10 catecholamine_rate 0.001 ug/kg/min
  0:20 catecholamine_rate 0.2 ug/kg/min
  0:30 catecholamine_rate 0.201 ug/kg/min
  0:40 catecholamine_rate 0.4 ug/kg/min
at 0:05
  expect sofa2.cardiovascular 2
at 0:15
  expect sofa2.cardiovascular 3
at 0:25
  expect sofa2.cardiovascular 3
at 0:35
  expect sofa2.cardiovascular 4
at 0:45
  expect sofa2.cardiovascular 4

story Cardiovascular: mechanical circulatory support scores four
source SOFA-2 table as restated, footnotes i and n
patient age 60 a
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 catecholamine_rate 0 ug/kg/min
  0:00 other_vasoactive 0
  0:00 ecmo_va 0
  0:00 dopamine_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  0:00 mechanical_circulatory_support 0
  0:10 mechanical_circulatory_support 1
at 0:05
  expect sofa2.cardiovascular 0
at 0:15
  expect sofa2.cardiovascular 4

story Cardiovascular: dopamine as the only vasopressor
source SOFA-2 table as restated, footnote l
patient age 60 a
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 catecholamine_rate 0 ug/kg/min
  0:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  0:00 dopamine_rate 0 ug/kg/min
  0:00 other_vasoactive 0
  0:10 dopamine_rate 0.1 ug/kg/min
  0:10 other_vasoactive 1
  0:20 dopamine_rate 20 ug/kg/min
  0:30 dopamine_rate 20.1 ug/kg/min
  0:40 dopamine_rate 40 ug/kg/min
  0:50 dopamine_rate 40.1 ug/kg/min
at 0:05
  expect sofa2.cardiovascular 0
at 0:15
  expect sofa2.cardiovascular 2
at 0:25
  expect sofa2.cardiovascular 2
at 0:35
  expect sofa2.cardiovascular 3
at 0:45
  expect sofa2.cardiovascular 3
at 0:55
  expect sofa2.cardiovascular 4

story Cardiovascular: dopamine beside catecholamine is another vasopressor
source SOFA-2 table as restated, footnote l: single vasopressor
patient age 60 a
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 other_vasoactive 1
  0:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  0:00 dopamine_rate 50 ug/kg/min
  0:00 catecholamine_rate 0.01 ug/kg/min
at 0:05
  expect sofa2.cardiovascular 3

story Cardiovascular: dopamine beside vasopressin is another vasopressor
source SOFA-2 table as restated, footnote l: single vasopressor
patient age 60 a
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 other_vasoactive 1
  0:00 catecholamine_rate 0 ug/kg/min
  0:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  0:00 phenylephrine_rate 0 ug/kg/min
  0:00 dopamine_rate 50 ug/kg/min
  0:00 vasopressin_rate 0.0002 [IU]/kg/min
at 0:05
  expect sofa2.cardiovascular 2

story Cardiovascular: dopamine beside phenylephrine is another vasopressor
source SOFA-2 table as restated, footnote l: single vasopressor
patient age 60 a
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 other_vasoactive 1
  0:00 catecholamine_rate 0 ug/kg/min
  0:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 dopamine_rate 50 ug/kg/min
  0:00 phenylephrine_rate 0.1 ug/kg/min
at 0:05
  expect sofa2.cardiovascular 2

story Liver
source SOFA-2 table as restated
patient age 60 a
load
  0:00 bilirubin 1.2 mg/dL
  0:10 bilirubin 1.21 mg/dL
  0:20 bilirubin 3 mg/dL
  0:30 bilirubin 3.01 mg/dL
  0:40 bilirubin 6 mg/dL
  0:50 bilirubin 6.01 mg/dL
  1:00 bilirubin 12 mg/dL
  1:10 bilirubin 12.1 mg/dL
at 0:05
  expect sofa2.liver 0
at 0:15
  expect sofa2.liver 1
at 0:25
  expect sofa2.liver 1
at 0:35
  expect sofa2.liver 2
at 0:45
  expect sofa2.liver 2
at 0:55
  expect sofa2.liver 3
at 1:05
  expect sofa2.liver 3
at 1:15
  expect sofa2.liver 4

story Kidney by creatinine
source SOFA-2 table as restated
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  0:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1.2 mg/dL
  0:10 creatinine 1.21 mg/dL
  0:20 creatinine 2 mg/dL
  0:30 creatinine 2.01 mg/dL
  0:40 creatinine 3.5 mg/dL
  0:50 creatinine 3.51 mg/dL
at 0:05
  expect sofa2.kidney 0
at 0:15
  expect sofa2.kidney 1
at 0:25
  expect sofa2.kidney 1
at 0:35
  expect sofa2.kidney 2
at 0:45
  expect sofa2.kidney 2
at 0:55
  expect sofa2.kidney 3

story Kidney by urine over 6 h
source SOFA-2 table as restated
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  0:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  0:00 creatinine 1 mg/dL
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 urine_rate_6h 0.5 mL/kg/h
  0:10 urine_rate_6h 0.49 mL/kg/h
  0:20 urine_rate_6h 0.1 mL/kg/h
at 0:05
  expect sofa2.kidney 0
at 0:15
  expect sofa2.kidney 1
at 0:25
  expect sofa2.kidney 1

story Kidney by urine over 12 h
source SOFA-2 table as restated
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  0:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  0:00 creatinine 1 mg/dL
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 urine_rate_12h 0.5 mL/kg/h
  0:10 urine_rate_12h 0.49 mL/kg/h
  0:20 urine_rate_12h 0.01 mL/kg/h
  0:30 urine_rate_12h 0 mL/kg/h
at 0:05
  expect sofa2.kidney 0
at 0:15
  expect sofa2.kidney 2
at 0:25
  expect sofa2.kidney 2
at 0:35
  expect sofa2.kidney 3

story Kidney by urine over 24 h
source SOFA-2 table as restated
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  0:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  0:00 creatinine 1 mg/dL
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 0.3 mL/kg/h
  0:10 urine_rate_24h 0.29 mL/kg/h
at 0:05
  expect sofa2.kidney 0
at 0:15
  expect sofa2.kidney 3

story Kidney by renal replacement
source SOFA-2 table as restated
patient age 60 a
load
  0:00 potassium 4 mmol/L
  0:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  0:00 creatinine 1 mg/dL
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 renal_replacement 0
  0:10 renal_replacement 1
at 0:05
  expect sofa2.kidney 0
at 0:15
  expect sofa2.kidney 4

story Criteria for replacement by potassium
source SOFA-2 table as restated, footnote p
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1.21 mg/dL
  0:00 potassium 5.9 mmol/L
  0:10 potassium 6 mmol/L
at 0:05
  expect sofa2.kidney 1
at 0:15
  expect sofa2.kidney 4

story Criteria for replacement need creatinine above 1.2
source SOFA-2 table as restated, footnote p
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 potassium 7 mmol/L
  0:00 creatinine 1.2 mg/dL
  0:10 creatinine 1.21 mg/dL
at 0:05
  expect sofa2.kidney 0
at 0:15
  expect sofa2.kidney 4

story Criteria for replacement by urine under 0.3
source SOFA-2 table as restated, footnote p
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1 mg/dL
  0:00 potassium 7 mmol/L
  0:00 urine_rate_6h 0.3 mL/kg/h
  0:10 urine_rate_6h 0.29 mL/kg/h
at 0:05
  expect sofa2.kidney 1
at 0:15
  expect sofa2.kidney 4

story Criteria for replacement by acidosis need pH and bicarbonate
source SOFA-2 table as restated, footnote p
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1.21 mg/dL
  0:00 ph_arterial 7.2
  0:00 bicarbonate 12.1 mmol/L
  0:10 bicarbonate 12 mmol/L
at 0:05
  expect sofa2.kidney 1
at 0:15
  expect sofa2.kidney 4

story Criteria for replacement: pH 7.21 is not acidosis
source SOFA-2 table as restated, footnote p
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1.21 mg/dL
  0:00 ph_arterial 7.21
  0:00 bicarbonate 8 mmol/L
  0:10 ph_arterial 7.2
at 0:05
  expect sofa2.kidney 1
at 0:15
  expect sofa2.kidney 4

story Hemostasis
source SOFA-2 table as restated
patient age 60 a
load
  0:00 platelets 151 10*3/uL
  0:10 platelets 150 10*3/uL
  0:20 platelets 101 10*3/uL
  0:30 platelets 100 10*3/uL
  0:40 platelets 81 10*3/uL
  0:50 platelets 80 10*3/uL
  1:00 platelets 51 10*3/uL
  1:10 platelets 50 10*3/uL
at 0:05
  expect sofa2.hemostasis 0
at 0:15
  expect sofa2.hemostasis 1
at 0:25
  expect sofa2.hemostasis 1
at 0:35
  expect sofa2.hemostasis 2
at 0:45
  expect sofa2.hemostasis 2
at 0:55
  expect sofa2.hemostasis 3
at 1:05
  expect sofa2.hemostasis 3
at 1:15
  expect sofa2.hemostasis 4

story Cardiovascular: venoarterial ECMO is mechanical support
source SOFA-2 table as restated, footnotes i and n
patient age 60 a
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 catecholamine_rate 0 ug/kg/min
  0:00 other_vasoactive 0
  0:00 dopamine_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  0:00 ecmo_va 0
  0:10 ecmo_va 1
at 0:05
  expect sofa2.cardiovascular 0..4, published 0
at 0:15
  expect sofa2.cardiovascular 4

story Without word of support the published item ends at two
source SOFA-2 table as restated, footnote h
patient age 60 a
load
  0:00 ecmo 0
  0:00 pf_ratio 70 mm[Hg]
at 0:05
  expect sofa2.respiratory 2..4, published 2

story Dopamine with the other vasopressors not known counts as alone
source SOFA-2 table as restated, footnote l; missing is 0
patient age 60 a
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 catecholamine_rate 0 ug/kg/min
  0:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  0:00 other_vasoactive 1
  0:00 dopamine_rate 50 ug/kg/min
at 0:05
  expect sofa2.cardiovascular 2..4, published 4

story Criteria for replacement with potassium not known
source SOFA-2 table as restated, footnote b
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 3 mg/dL
at 0:05
  expect sofa2.kidney 2..4, published 2

story Criteria for replacement with pH not known
source SOFA-2 table as restated, footnote b
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  0:00 bicarbonate 8 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 3 mg/dL
at 0:05
  expect sofa2.kidney 2..4, published 2

story Criteria for replacement with bicarbonate not known
source SOFA-2 table as restated, footnote b
patient age 60 a
load
  0:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  0:00 ph_arterial 7.1
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 3 mg/dL
at 0:05
  expect sofa2.kidney 2..4, published 2

story The worst gcs of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 gcs 9
  13:00 gcs 15
  0:00 delirium_drug 0
  10:00 delirium_drug 0
  20:00 delirium_drug 0
  30:00 delirium_drug 0
at 23:55
  expect sofa2.brain 2
at 24:05
  expect sofa2.brain 0

story The worst gcs motor of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 gcs_motor 1
  13:00 gcs_motor 6
  0:00 delirium_drug 0
  10:00 delirium_drug 0
  20:00 delirium_drug 0
  30:00 delirium_drug 0
at 23:55
  expect sofa2.brain 2..4, published 4
at 24:05
  expect sofa2.brain 0..3, published 0

story The worst delirium drug of a day
source SOFA-2, footnote a: the highest points of 24 hours; a state counts from when it ended
patient age 60 a
load
  0:00 delirium_drug 1
  10:00 delirium_drug 0
  20:00 delirium_drug 0
  30:00 delirium_drug 0
  0:00 gcs 15
  10:00 gcs 15
  20:00 gcs 15
  30:00 gcs 15
at 33:55
  expect sofa2.brain 1
at 34:05
  expect sofa2.brain 0

story The worst pf ratio of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 pf_ratio 70 mm[Hg]
  13:00 pf_ratio 400 mm[Hg]
  0:00 advanced_respiratory_support 1
  10:00 advanced_respiratory_support 1
  20:00 advanced_respiratory_support 1
  30:00 advanced_respiratory_support 1
  0:00 ecmo 0
  10:00 ecmo 0
  20:00 ecmo 0
  30:00 ecmo 0
at 23:55
  expect sofa2.respiratory 4
at 24:05
  expect sofa2.respiratory 0

story The worst sf ratio of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 sf_ratio 110 %
  13:00 sf_ratio 400 %
  0:00 advanced_respiratory_support 1
  10:00 advanced_respiratory_support 1
  20:00 advanced_respiratory_support 1
  30:00 advanced_respiratory_support 1
  0:00 ecmo 0
  10:00 ecmo 0
  20:00 ecmo 0
  30:00 ecmo 0
at 23:55
  expect sofa2.respiratory 0..4, published 4
at 24:05
  expect sofa2.respiratory 0..4, published 0

story The worst advanced respiratory support of a day
source SOFA-2, footnote a: the highest points of 24 hours; a state counts from when it ended
patient age 60 a
load
  0:00 advanced_respiratory_support 1
  10:00 advanced_respiratory_support 0
  20:00 advanced_respiratory_support 0
  30:00 advanced_respiratory_support 0
  0:00 pf_ratio 70 mm[Hg]
  10:00 pf_ratio 70 mm[Hg]
  20:00 pf_ratio 70 mm[Hg]
  30:00 pf_ratio 70 mm[Hg]
  0:00 ecmo 0
  10:00 ecmo 0
  20:00 ecmo 0
  30:00 ecmo 0
at 33:55
  expect sofa2.respiratory 4
at 34:05
  expect sofa2.respiratory 2

story The worst ecmo of a day
source SOFA-2, footnote a: the highest points of 24 hours; a state counts from when it ended
patient age 60 a
load
  0:00 ecmo 1
  10:00 ecmo 0
  20:00 ecmo 0
  30:00 ecmo 0
  0:00 pf_ratio 400 mm[Hg]
  10:00 pf_ratio 400 mm[Hg]
  20:00 pf_ratio 400 mm[Hg]
  30:00 pf_ratio 400 mm[Hg]
  0:00 advanced_respiratory_support 0
  10:00 advanced_respiratory_support 0
  20:00 advanced_respiratory_support 0
  30:00 advanced_respiratory_support 0
at 33:55
  expect sofa2.respiratory 4
at 34:05
  expect sofa2.respiratory 0

story The worst mean arterial pressure of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 mean_arterial_pressure 60 mm[Hg]
  13:00 mean_arterial_pressure 80 mm[Hg]
  0:00 catecholamine_rate 0 ug/kg/min
  10:00 catecholamine_rate 0 ug/kg/min
  20:00 catecholamine_rate 0 ug/kg/min
  30:00 catecholamine_rate 0 ug/kg/min
  0:00 other_vasoactive 0
  10:00 other_vasoactive 0
  20:00 other_vasoactive 0
  30:00 other_vasoactive 0
  0:00 mechanical_circulatory_support 0
  10:00 mechanical_circulatory_support 0
  20:00 mechanical_circulatory_support 0
  30:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  10:00 ecmo_va 0
  20:00 ecmo_va 0
  30:00 ecmo_va 0
  0:00 dopamine_rate 0 ug/kg/min
  10:00 dopamine_rate 0 ug/kg/min
  20:00 dopamine_rate 0 ug/kg/min
  30:00 dopamine_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  10:00 vasopressin_rate 0 [IU]/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  30:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  10:00 phenylephrine_rate 0 ug/kg/min
  20:00 phenylephrine_rate 0 ug/kg/min
  30:00 phenylephrine_rate 0 ug/kg/min
at 23:55
  expect sofa2.cardiovascular 1
at 24:05
  expect sofa2.cardiovascular 0

story The worst catecholamine rate of a day
source SOFA-2, footnote a: the highest points of 24 hours; a state counts from when it ended
patient age 60 a
load
  0:00 catecholamine_rate 0.5 ug/kg/min
  10:00 catecholamine_rate 0 ug/kg/min
  20:00 catecholamine_rate 0 ug/kg/min
  30:00 catecholamine_rate 0 ug/kg/min
  0:00 mean_arterial_pressure 80 mm[Hg]
  10:00 mean_arterial_pressure 80 mm[Hg]
  20:00 mean_arterial_pressure 80 mm[Hg]
  30:00 mean_arterial_pressure 80 mm[Hg]
  0:00 other_vasoactive 0
  10:00 other_vasoactive 0
  20:00 other_vasoactive 0
  30:00 other_vasoactive 0
  0:00 mechanical_circulatory_support 0
  10:00 mechanical_circulatory_support 0
  20:00 mechanical_circulatory_support 0
  30:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  10:00 ecmo_va 0
  20:00 ecmo_va 0
  30:00 ecmo_va 0
  0:00 dopamine_rate 0 ug/kg/min
  10:00 dopamine_rate 0 ug/kg/min
  20:00 dopamine_rate 0 ug/kg/min
  30:00 dopamine_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  10:00 vasopressin_rate 0 [IU]/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  30:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  10:00 phenylephrine_rate 0 ug/kg/min
  20:00 phenylephrine_rate 0 ug/kg/min
  30:00 phenylephrine_rate 0 ug/kg/min
at 33:55
  expect sofa2.cardiovascular 4
at 34:05
  expect sofa2.cardiovascular 0

story The worst other vasoactive of a day
source SOFA-2, footnote a: the highest points of 24 hours; a state counts from when it ended
patient age 60 a
load
  0:00 other_vasoactive 1
  10:00 other_vasoactive 0
  20:00 other_vasoactive 0
  30:00 other_vasoactive 0
  0:00 mean_arterial_pressure 80 mm[Hg]
  10:00 mean_arterial_pressure 80 mm[Hg]
  20:00 mean_arterial_pressure 80 mm[Hg]
  30:00 mean_arterial_pressure 80 mm[Hg]
  0:00 catecholamine_rate 0 ug/kg/min
  10:00 catecholamine_rate 0 ug/kg/min
  20:00 catecholamine_rate 0 ug/kg/min
  30:00 catecholamine_rate 0 ug/kg/min
  0:00 mechanical_circulatory_support 0
  10:00 mechanical_circulatory_support 0
  20:00 mechanical_circulatory_support 0
  30:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  10:00 ecmo_va 0
  20:00 ecmo_va 0
  30:00 ecmo_va 0
  0:00 dopamine_rate 0 ug/kg/min
  10:00 dopamine_rate 0 ug/kg/min
  20:00 dopamine_rate 0 ug/kg/min
  30:00 dopamine_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  10:00 vasopressin_rate 0 [IU]/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  30:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  10:00 phenylephrine_rate 0 ug/kg/min
  20:00 phenylephrine_rate 0 ug/kg/min
  30:00 phenylephrine_rate 0 ug/kg/min
at 33:55
  expect sofa2.cardiovascular 2
at 34:05
  expect sofa2.cardiovascular 0

story The worst mechanical circulatory support of a day
source SOFA-2, footnote a: the highest points of 24 hours; a state counts from when it ended
patient age 60 a
load
  0:00 mechanical_circulatory_support 1
  10:00 mechanical_circulatory_support 0
  20:00 mechanical_circulatory_support 0
  30:00 mechanical_circulatory_support 0
  0:00 mean_arterial_pressure 80 mm[Hg]
  10:00 mean_arterial_pressure 80 mm[Hg]
  20:00 mean_arterial_pressure 80 mm[Hg]
  30:00 mean_arterial_pressure 80 mm[Hg]
  0:00 catecholamine_rate 0 ug/kg/min
  10:00 catecholamine_rate 0 ug/kg/min
  20:00 catecholamine_rate 0 ug/kg/min
  30:00 catecholamine_rate 0 ug/kg/min
  0:00 other_vasoactive 0
  10:00 other_vasoactive 0
  20:00 other_vasoactive 0
  30:00 other_vasoactive 0
  0:00 ecmo_va 0
  10:00 ecmo_va 0
  20:00 ecmo_va 0
  30:00 ecmo_va 0
  0:00 dopamine_rate 0 ug/kg/min
  10:00 dopamine_rate 0 ug/kg/min
  20:00 dopamine_rate 0 ug/kg/min
  30:00 dopamine_rate 0 ug/kg/min
  0:00 vasopressin_rate 0 [IU]/kg/min
  10:00 vasopressin_rate 0 [IU]/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  30:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  10:00 phenylephrine_rate 0 ug/kg/min
  20:00 phenylephrine_rate 0 ug/kg/min
  30:00 phenylephrine_rate 0 ug/kg/min
at 33:55
  expect sofa2.cardiovascular 4
at 34:05
  expect sofa2.cardiovascular 0

story The worst dopamine rate of a day
source SOFA-2, footnote a: the highest points of 24 hours; a state counts from when it ended
patient age 60 a
load
  0:00 dopamine_rate 50 ug/kg/min
  10:00 dopamine_rate 0 ug/kg/min
  20:00 dopamine_rate 0 ug/kg/min
  30:00 dopamine_rate 0 ug/kg/min
  0:00 mean_arterial_pressure 80 mm[Hg]
  10:00 mean_arterial_pressure 80 mm[Hg]
  20:00 mean_arterial_pressure 80 mm[Hg]
  30:00 mean_arterial_pressure 80 mm[Hg]
  0:00 catecholamine_rate 0 ug/kg/min
  10:00 catecholamine_rate 0 ug/kg/min
  20:00 catecholamine_rate 0 ug/kg/min
  30:00 catecholamine_rate 0 ug/kg/min
  0:00 other_vasoactive 0
  10:00 other_vasoactive 0
  20:00 other_vasoactive 0
  30:00 other_vasoactive 0
  0:00 mechanical_circulatory_support 0
  10:00 mechanical_circulatory_support 0
  20:00 mechanical_circulatory_support 0
  30:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  10:00 ecmo_va 0
  20:00 ecmo_va 0
  30:00 ecmo_va 0
  0:00 vasopressin_rate 0 [IU]/kg/min
  10:00 vasopressin_rate 0 [IU]/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  30:00 vasopressin_rate 0 [IU]/kg/min
  0:00 phenylephrine_rate 0 ug/kg/min
  10:00 phenylephrine_rate 0 ug/kg/min
  20:00 phenylephrine_rate 0 ug/kg/min
  30:00 phenylephrine_rate 0 ug/kg/min
at 33:55
  expect sofa2.cardiovascular 4
at 34:05
  expect sofa2.cardiovascular 0

story The worst vasopressin rate of a day
source SOFA-2, footnote a: the highest points of 24 hours; a state counts from when it ended
patient age 60 a
load
  0:00 vasopressin_rate 0.0002 [IU]/kg/min
  10:00 vasopressin_rate 0 [IU]/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  30:00 vasopressin_rate 0 [IU]/kg/min
  0:00 mean_arterial_pressure 80 mm[Hg]
  10:00 mean_arterial_pressure 80 mm[Hg]
  20:00 mean_arterial_pressure 80 mm[Hg]
  30:00 mean_arterial_pressure 80 mm[Hg]
  0:00 catecholamine_rate 0 ug/kg/min
  10:00 catecholamine_rate 0 ug/kg/min
  20:00 catecholamine_rate 0 ug/kg/min
  30:00 catecholamine_rate 0 ug/kg/min
  0:00 mechanical_circulatory_support 0
  10:00 mechanical_circulatory_support 0
  20:00 mechanical_circulatory_support 0
  30:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  10:00 ecmo_va 0
  20:00 ecmo_va 0
  30:00 ecmo_va 0
  0:00 phenylephrine_rate 0 ug/kg/min
  10:00 phenylephrine_rate 0 ug/kg/min
  20:00 phenylephrine_rate 0 ug/kg/min
  30:00 phenylephrine_rate 0 ug/kg/min
  0:00 other_vasoactive 1
  10:00 other_vasoactive 1
  20:00 other_vasoactive 1
  30:00 other_vasoactive 1
  0:00 dopamine_rate 50 ug/kg/min
  10:00 dopamine_rate 50 ug/kg/min
  20:00 dopamine_rate 50 ug/kg/min
  30:00 dopamine_rate 50 ug/kg/min
at 33:55
  expect sofa2.cardiovascular 2
at 34:05
  expect sofa2.cardiovascular 4

story The worst phenylephrine rate of a day
source SOFA-2, footnote a: the highest points of 24 hours; a state counts from when it ended
patient age 60 a
load
  0:00 phenylephrine_rate 0.1 ug/kg/min
  10:00 phenylephrine_rate 0 ug/kg/min
  20:00 phenylephrine_rate 0 ug/kg/min
  30:00 phenylephrine_rate 0 ug/kg/min
  0:00 mean_arterial_pressure 80 mm[Hg]
  10:00 mean_arterial_pressure 80 mm[Hg]
  20:00 mean_arterial_pressure 80 mm[Hg]
  30:00 mean_arterial_pressure 80 mm[Hg]
  0:00 catecholamine_rate 0 ug/kg/min
  10:00 catecholamine_rate 0 ug/kg/min
  20:00 catecholamine_rate 0 ug/kg/min
  30:00 catecholamine_rate 0 ug/kg/min
  0:00 mechanical_circulatory_support 0
  10:00 mechanical_circulatory_support 0
  20:00 mechanical_circulatory_support 0
  30:00 mechanical_circulatory_support 0
  0:00 ecmo_va 0
  10:00 ecmo_va 0
  20:00 ecmo_va 0
  30:00 ecmo_va 0
  0:00 vasopressin_rate 0 [IU]/kg/min
  10:00 vasopressin_rate 0 [IU]/kg/min
  20:00 vasopressin_rate 0 [IU]/kg/min
  30:00 vasopressin_rate 0 [IU]/kg/min
  0:00 other_vasoactive 1
  10:00 other_vasoactive 1
  20:00 other_vasoactive 1
  30:00 other_vasoactive 1
  0:00 dopamine_rate 50 ug/kg/min
  10:00 dopamine_rate 50 ug/kg/min
  20:00 dopamine_rate 50 ug/kg/min
  30:00 dopamine_rate 50 ug/kg/min
at 33:55
  expect sofa2.cardiovascular 2
at 34:05
  expect sofa2.cardiovascular 4

story The worst bilirubin of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 bilirubin 13 mg/dL
  13:00 bilirubin 1 mg/dL
at 23:55
  expect sofa2.liver 4
at 24:05
  expect sofa2.liver 0

story The worst creatinine of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 creatinine 4 mg/dL
  13:00 creatinine 1 mg/dL
  0:00 renal_replacement 0
  10:00 renal_replacement 0
  20:00 renal_replacement 0
  30:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  10:00 potassium 4 mmol/L
  20:00 potassium 4 mmol/L
  30:00 potassium 4 mmol/L
  0:00 ph_arterial 7.4
  10:00 ph_arterial 7.4
  20:00 ph_arterial 7.4
  30:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  10:00 bicarbonate 24 mmol/L
  20:00 bicarbonate 24 mmol/L
  30:00 bicarbonate 24 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  10:00 urine_rate_6h 2 mL/kg/h
  20:00 urine_rate_6h 2 mL/kg/h
  30:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  10:00 urine_rate_12h 2 mL/kg/h
  20:00 urine_rate_12h 2 mL/kg/h
  30:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  10:00 urine_rate_24h 2 mL/kg/h
  20:00 urine_rate_24h 2 mL/kg/h
  30:00 urine_rate_24h 2 mL/kg/h
at 23:55
  expect sofa2.kidney 3
at 24:05
  expect sofa2.kidney 0

story The worst urine rate 6h of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 urine_rate_6h 0.4 mL/kg/h
  13:00 urine_rate_6h 2 mL/kg/h
  0:00 renal_replacement 0
  10:00 renal_replacement 0
  20:00 renal_replacement 0
  30:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  10:00 potassium 4 mmol/L
  20:00 potassium 4 mmol/L
  30:00 potassium 4 mmol/L
  0:00 ph_arterial 7.4
  10:00 ph_arterial 7.4
  20:00 ph_arterial 7.4
  30:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  10:00 bicarbonate 24 mmol/L
  20:00 bicarbonate 24 mmol/L
  30:00 bicarbonate 24 mmol/L
  0:00 urine_rate_12h 2 mL/kg/h
  10:00 urine_rate_12h 2 mL/kg/h
  20:00 urine_rate_12h 2 mL/kg/h
  30:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  10:00 urine_rate_24h 2 mL/kg/h
  20:00 urine_rate_24h 2 mL/kg/h
  30:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1 mg/dL
  10:00 creatinine 1 mg/dL
  20:00 creatinine 1 mg/dL
  30:00 creatinine 1 mg/dL
at 23:55
  expect sofa2.kidney 1
at 24:05
  expect sofa2.kidney 0

story The worst urine rate 12h of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 urine_rate_12h 0.4 mL/kg/h
  13:00 urine_rate_12h 2 mL/kg/h
  0:00 renal_replacement 0
  10:00 renal_replacement 0
  20:00 renal_replacement 0
  30:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  10:00 potassium 4 mmol/L
  20:00 potassium 4 mmol/L
  30:00 potassium 4 mmol/L
  0:00 ph_arterial 7.4
  10:00 ph_arterial 7.4
  20:00 ph_arterial 7.4
  30:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  10:00 bicarbonate 24 mmol/L
  20:00 bicarbonate 24 mmol/L
  30:00 bicarbonate 24 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  10:00 urine_rate_6h 2 mL/kg/h
  20:00 urine_rate_6h 2 mL/kg/h
  30:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  10:00 urine_rate_24h 2 mL/kg/h
  20:00 urine_rate_24h 2 mL/kg/h
  30:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1 mg/dL
  10:00 creatinine 1 mg/dL
  20:00 creatinine 1 mg/dL
  30:00 creatinine 1 mg/dL
at 23:55
  expect sofa2.kidney 2
at 24:05
  expect sofa2.kidney 0

story The worst urine rate 24h of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 urine_rate_24h 0.2 mL/kg/h
  13:00 urine_rate_24h 2 mL/kg/h
  0:00 renal_replacement 0
  10:00 renal_replacement 0
  20:00 renal_replacement 0
  30:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  10:00 potassium 4 mmol/L
  20:00 potassium 4 mmol/L
  30:00 potassium 4 mmol/L
  0:00 ph_arterial 7.4
  10:00 ph_arterial 7.4
  20:00 ph_arterial 7.4
  30:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  10:00 bicarbonate 24 mmol/L
  20:00 bicarbonate 24 mmol/L
  30:00 bicarbonate 24 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  10:00 urine_rate_6h 2 mL/kg/h
  20:00 urine_rate_6h 2 mL/kg/h
  30:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  10:00 urine_rate_12h 2 mL/kg/h
  20:00 urine_rate_12h 2 mL/kg/h
  30:00 urine_rate_12h 2 mL/kg/h
  0:00 creatinine 1 mg/dL
  10:00 creatinine 1 mg/dL
  20:00 creatinine 1 mg/dL
  30:00 creatinine 1 mg/dL
at 23:55
  expect sofa2.kidney 3
at 24:05
  expect sofa2.kidney 0

story The worst renal replacement of a day
source SOFA-2, footnote a: the highest points of 24 hours; a state counts from when it ended
patient age 60 a
load
  0:00 renal_replacement 1
  10:00 renal_replacement 0
  20:00 renal_replacement 0
  30:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  10:00 potassium 4 mmol/L
  20:00 potassium 4 mmol/L
  30:00 potassium 4 mmol/L
  0:00 ph_arterial 7.4
  10:00 ph_arterial 7.4
  20:00 ph_arterial 7.4
  30:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  10:00 bicarbonate 24 mmol/L
  20:00 bicarbonate 24 mmol/L
  30:00 bicarbonate 24 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  10:00 urine_rate_6h 2 mL/kg/h
  20:00 urine_rate_6h 2 mL/kg/h
  30:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  10:00 urine_rate_12h 2 mL/kg/h
  20:00 urine_rate_12h 2 mL/kg/h
  30:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  10:00 urine_rate_24h 2 mL/kg/h
  20:00 urine_rate_24h 2 mL/kg/h
  30:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1 mg/dL
  10:00 creatinine 1 mg/dL
  20:00 creatinine 1 mg/dL
  30:00 creatinine 1 mg/dL
at 33:55
  expect sofa2.kidney 4
at 34:05
  expect sofa2.kidney 0

story The worst potassium of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 potassium 6.5 mmol/L
  13:00 potassium 4 mmol/L
  0:00 renal_replacement 0
  10:00 renal_replacement 0
  20:00 renal_replacement 0
  30:00 renal_replacement 0
  0:00 ph_arterial 7.4
  10:00 ph_arterial 7.4
  20:00 ph_arterial 7.4
  30:00 ph_arterial 7.4
  0:00 bicarbonate 24 mmol/L
  10:00 bicarbonate 24 mmol/L
  20:00 bicarbonate 24 mmol/L
  30:00 bicarbonate 24 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  10:00 urine_rate_6h 2 mL/kg/h
  20:00 urine_rate_6h 2 mL/kg/h
  30:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  10:00 urine_rate_12h 2 mL/kg/h
  20:00 urine_rate_12h 2 mL/kg/h
  30:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  10:00 urine_rate_24h 2 mL/kg/h
  20:00 urine_rate_24h 2 mL/kg/h
  30:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1.3 mg/dL
  10:00 creatinine 1.3 mg/dL
  20:00 creatinine 1.3 mg/dL
  30:00 creatinine 1.3 mg/dL
at 23:55
  expect sofa2.kidney 4
at 24:05
  expect sofa2.kidney 1

story The worst ph arterial of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 ph_arterial 7.1
  13:00 ph_arterial 7.4
  0:00 renal_replacement 0
  10:00 renal_replacement 0
  20:00 renal_replacement 0
  30:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  10:00 potassium 4 mmol/L
  20:00 potassium 4 mmol/L
  30:00 potassium 4 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  10:00 urine_rate_6h 2 mL/kg/h
  20:00 urine_rate_6h 2 mL/kg/h
  30:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  10:00 urine_rate_12h 2 mL/kg/h
  20:00 urine_rate_12h 2 mL/kg/h
  30:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  10:00 urine_rate_24h 2 mL/kg/h
  20:00 urine_rate_24h 2 mL/kg/h
  30:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1.3 mg/dL
  10:00 creatinine 1.3 mg/dL
  20:00 creatinine 1.3 mg/dL
  30:00 creatinine 1.3 mg/dL
  0:00 bicarbonate 8 mmol/L
  10:00 bicarbonate 8 mmol/L
  20:00 bicarbonate 8 mmol/L
  30:00 bicarbonate 8 mmol/L
at 23:55
  expect sofa2.kidney 4
at 24:05
  expect sofa2.kidney 1

story The worst bicarbonate of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 bicarbonate 8 mmol/L
  13:00 bicarbonate 24 mmol/L
  0:00 renal_replacement 0
  10:00 renal_replacement 0
  20:00 renal_replacement 0
  30:00 renal_replacement 0
  0:00 potassium 4 mmol/L
  10:00 potassium 4 mmol/L
  20:00 potassium 4 mmol/L
  30:00 potassium 4 mmol/L
  0:00 urine_rate_6h 2 mL/kg/h
  10:00 urine_rate_6h 2 mL/kg/h
  20:00 urine_rate_6h 2 mL/kg/h
  30:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  10:00 urine_rate_12h 2 mL/kg/h
  20:00 urine_rate_12h 2 mL/kg/h
  30:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
  10:00 urine_rate_24h 2 mL/kg/h
  20:00 urine_rate_24h 2 mL/kg/h
  30:00 urine_rate_24h 2 mL/kg/h
  0:00 creatinine 1.3 mg/dL
  10:00 creatinine 1.3 mg/dL
  20:00 creatinine 1.3 mg/dL
  30:00 creatinine 1.3 mg/dL
  0:00 ph_arterial 7.1
  10:00 ph_arterial 7.1
  20:00 ph_arterial 7.1
  30:00 ph_arterial 7.1
at 23:55
  expect sofa2.kidney 4
at 24:05
  expect sofa2.kidney 1

story The worst platelets of a day
source SOFA-2, footnote a: the highest points of 24 hours
patient age 60 a
load
  0:00 platelets 40 10*3/uL
  13:00 platelets 200 10*3/uL
at 23:55
  expect sofa2.hemostasis 4
at 24:05
  expect sofa2.hemostasis 0

story An adult of 18 years is in, a child of 17 out
source SOFA-2: adults
patient age 216 mo
load
  0:00 platelets 50 10*3/uL
at 0:05
  expect sofa2 4..24, published 4, in

story A child of 17 is out of population
source SOFA-2: adults
patient age 215 mo
load
  0:00 platelets 50 10*3/uL
at 0:05
  expect sofa2 out

story Nothing known is 0 to 24, published 0 on the first day
source SOFA-2, footnote b
patient age 60 a
load
  0:00 heart_rate 80 /min
at 0:05
  expect sofa2 0..24, published 0

story Bilirubin in SI: the rows in mg/dL are followed
source decision sofa2-si: 21 umol/L = 1.23 mg/dL, printed as 20.6
patient age 60 a
load
  0:00 bilirubin 20 umol/L
  0:10 bilirubin 21 umol/L
at 0:05
  expect sofa2.liver 0
at 0:15
  expect sofa2.liver 1
