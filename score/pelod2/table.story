# PELOD-2 (evidence scores.md 3), the table and the probability of its paper.

story Neurologic
source PELOD-2 table
patient age 36 mo
load
  0:00 fixed_pupils 0
  0:00 gcs 11
  0:10 gcs 10
  0:20 gcs 5
  0:30 gcs 4
  0:40 fixed_pupils 1
at 0:05
  expect pelod2.neurologic 0
at 0:15
  expect pelod2.neurologic 1
at 0:25
  expect pelod2.neurologic 1
at 0:35
  expect pelod2.neurologic 4
at 0:45
  expect pelod2.neurologic 9

story Fixed pupils alone
source PELOD-2 table
patient age 36 mo
load
  0:00 fixed_pupils 1
  0:00 gcs 15
at 0:05
  expect pelod2.neurologic 5

story Lactate
source PELOD-2 table
patient age 36 mo
load
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 lactate 4.9 mmol/L
  0:10 lactate 5 mmol/L
  0:20 lactate 10.9 mmol/L
  0:30 lactate 11 mmol/L
at 0:05
  expect pelod2.cardiovascular 0
at 0:15
  expect pelod2.cardiovascular 1
at 0:25
  expect pelod2.cardiovascular 1
at 0:35
  expect pelod2.cardiovascular 4

story Mean arterial pressure under one month
source PELOD-2 table; between whole numbers by half-open bands
patient age 0.5 mo, gestation 40 wk
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 46 mm[Hg]
  0:10 mean_arterial_pressure 45 mm[Hg]
  0:20 mean_arterial_pressure 31 mm[Hg]
  0:30 mean_arterial_pressure 30 mm[Hg]
  0:40 mean_arterial_pressure 17 mm[Hg]
  0:50 mean_arterial_pressure 16 mm[Hg]
at 0:05
  expect pelod2.cardiovascular 0
at 0:15
  expect pelod2.cardiovascular 2
at 0:25
  expect pelod2.cardiovascular 2
at 0:35
  expect pelod2.cardiovascular 3
at 0:45
  expect pelod2.cardiovascular 3
at 0:55
  expect pelod2.cardiovascular 6

story Mean arterial pressure 1 to 11 months
source PELOD-2 table; between whole numbers by half-open bands
patient age 11 mo
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 55 mm[Hg]
  0:10 mean_arterial_pressure 54 mm[Hg]
  0:20 mean_arterial_pressure 39 mm[Hg]
  0:30 mean_arterial_pressure 38 mm[Hg]
  0:40 mean_arterial_pressure 25 mm[Hg]
  0:50 mean_arterial_pressure 24 mm[Hg]
at 0:05
  expect pelod2.cardiovascular 0
at 0:15
  expect pelod2.cardiovascular 2
at 0:25
  expect pelod2.cardiovascular 2
at 0:35
  expect pelod2.cardiovascular 3
at 0:45
  expect pelod2.cardiovascular 3
at 0:55
  expect pelod2.cardiovascular 6

story Mean arterial pressure 12 to 23 months
source PELOD-2 table; between whole numbers by half-open bands
patient age 12 mo
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 60 mm[Hg]
  0:10 mean_arterial_pressure 59 mm[Hg]
  0:20 mean_arterial_pressure 44 mm[Hg]
  0:30 mean_arterial_pressure 43 mm[Hg]
  0:40 mean_arterial_pressure 31 mm[Hg]
  0:50 mean_arterial_pressure 30 mm[Hg]
at 0:05
  expect pelod2.cardiovascular 0
at 0:15
  expect pelod2.cardiovascular 2
at 0:25
  expect pelod2.cardiovascular 2
at 0:35
  expect pelod2.cardiovascular 3
at 0:45
  expect pelod2.cardiovascular 3
at 0:55
  expect pelod2.cardiovascular 6

story Mean arterial pressure 24 to 59 months; 45 is two points (D12)
source PELOD-2 table; between whole numbers by half-open bands
patient age 24 mo
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 62 mm[Hg]
  0:10 mean_arterial_pressure 61 mm[Hg]
  0:20 mean_arterial_pressure 45 mm[Hg]
  0:30 mean_arterial_pressure 44 mm[Hg]
  0:40 mean_arterial_pressure 32 mm[Hg]
  0:50 mean_arterial_pressure 31 mm[Hg]
at 0:05
  expect pelod2.cardiovascular 0
at 0:15
  expect pelod2.cardiovascular 2
at 0:25
  expect pelod2.cardiovascular 2
at 0:35
  expect pelod2.cardiovascular 3
at 0:45
  expect pelod2.cardiovascular 3
at 0:55
  expect pelod2.cardiovascular 6

story Mean arterial pressure 60 to 143 months
source PELOD-2 table; between whole numbers by half-open bands
patient age 60 mo
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 65 mm[Hg]
  0:10 mean_arterial_pressure 64 mm[Hg]
  0:20 mean_arterial_pressure 49 mm[Hg]
  0:30 mean_arterial_pressure 48 mm[Hg]
  0:40 mean_arterial_pressure 36 mm[Hg]
  0:50 mean_arterial_pressure 35 mm[Hg]
at 0:05
  expect pelod2.cardiovascular 0
at 0:15
  expect pelod2.cardiovascular 2
at 0:25
  expect pelod2.cardiovascular 2
at 0:35
  expect pelod2.cardiovascular 3
at 0:45
  expect pelod2.cardiovascular 3
at 0:55
  expect pelod2.cardiovascular 6

story Mean arterial pressure from 144 months
source PELOD-2 table; between whole numbers by half-open bands
patient age 144 mo
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 67 mm[Hg]
  0:10 mean_arterial_pressure 66 mm[Hg]
  0:20 mean_arterial_pressure 52 mm[Hg]
  0:30 mean_arterial_pressure 51 mm[Hg]
  0:40 mean_arterial_pressure 38 mm[Hg]
  0:50 mean_arterial_pressure 37 mm[Hg]
at 0:05
  expect pelod2.cardiovascular 0
at 0:15
  expect pelod2.cardiovascular 2
at 0:25
  expect pelod2.cardiovascular 2
at 0:35
  expect pelod2.cardiovascular 3
at 0:45
  expect pelod2.cardiovascular 3
at 0:55
  expect pelod2.cardiovascular 6

story Creatinine under one month
source PELOD-2 table in umol/L; mg/dL by 88.4
patient age 0.5 mo, gestation 40 wk
load
  0:00 creatinine 69 umol/L
  0:10 creatinine 70 umol/L
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine under one month, in mg/dL
source 0.79 mg/dL = 69.8, 0.8 = 70.7 umol/L
patient age 0.5 mo, gestation 40 wk
load
  0:00 creatinine 0.79 mg/dL
  0:10 creatinine 0.8 mg/dL
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine 1 to 11 months
source PELOD-2 table in umol/L; mg/dL by 88.4
patient age 1 mo, gestation 40 wk
load
  0:00 creatinine 22 umol/L
  0:10 creatinine 23 umol/L
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine 1 to 11 months, in mg/dL
source 0.26 mg/dL = 23.0, 0.27 = 23.9 umol/L
patient age 1 mo, gestation 40 wk
load
  0:00 creatinine 0.26 mg/dL
  0:10 creatinine 0.27 mg/dL
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine 12 to 23 months
source PELOD-2 table in umol/L; mg/dL by 88.4
patient age 12 mo
load
  0:00 creatinine 34 umol/L
  0:10 creatinine 35 umol/L
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine 12 to 23 months, in mg/dL
source 0.39 mg/dL = 34.5, 0.4 = 35.4 umol/L
patient age 12 mo
load
  0:00 creatinine 0.39 mg/dL
  0:10 creatinine 0.4 mg/dL
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine 24 to 59 months
source PELOD-2 table in umol/L; mg/dL by 88.4
patient age 24 mo
load
  0:00 creatinine 50 umol/L
  0:10 creatinine 51 umol/L
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine 24 to 59 months, in mg/dL
source 0.57 mg/dL = 50.4, 0.58 = 51.3 umol/L
patient age 24 mo
load
  0:00 creatinine 0.57 mg/dL
  0:10 creatinine 0.58 mg/dL
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine 60 to 143 months
source PELOD-2 table in umol/L; mg/dL by 88.4
patient age 60 mo
load
  0:00 creatinine 58 umol/L
  0:10 creatinine 59 umol/L
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine 60 to 143 months, in mg/dL
source 0.66 mg/dL = 58.3, 0.67 = 59.2 umol/L
patient age 60 mo
load
  0:00 creatinine 0.66 mg/dL
  0:10 creatinine 0.67 mg/dL
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine from 144 months
source PELOD-2 table in umol/L; mg/dL by 88.4
patient age 144 mo
load
  0:00 creatinine 92 umol/L
  0:10 creatinine 93 umol/L
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story Creatinine from 144 months, in mg/dL
source 1.05 mg/dL = 92.8, 1.06 = 93.7 umol/L
patient age 144 mo
load
  0:00 creatinine 1.05 mg/dL
  0:10 creatinine 1.06 mg/dL
at 0:05
  expect pelod2.renal 0
at 0:15
  expect pelod2.renal 2

story P/F
source PELOD-2 table: 60 or less
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 paco2 40 mm[Hg]
  0:00 pf_ratio 61 mm[Hg]
  0:10 pf_ratio 60 mm[Hg]
at 0:05
  expect pelod2.respiratory 0
at 0:15
  expect pelod2.respiratory 2

story PaCO2
source PELOD-2 table; 58.5 is below 59
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 pf_ratio 300 mm[Hg]
  0:00 paco2 58 mm[Hg]
  0:10 paco2 58.5 mm[Hg]
  0:20 paco2 59 mm[Hg]
  0:30 paco2 94 mm[Hg]
  0:40 paco2 95 mm[Hg]
at 0:05
  expect pelod2.respiratory 0
at 0:15
  expect pelod2.respiratory 0
at 0:25
  expect pelod2.respiratory 1
at 0:35
  expect pelod2.respiratory 1
at 0:45
  expect pelod2.respiratory 3

story PaCO2 in kPa
source 7.8 kPa = 58.5, 7.9 = 59.3 mmHg
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 pf_ratio 300 mm[Hg]
  0:00 paco2 7.8 kPa
  0:10 paco2 7.9 kPa
at 0:05
  expect pelod2.respiratory 0
at 0:15
  expect pelod2.respiratory 1

story P/F, PaCO2 and ventilation add up
source D11: the published program adds P/F twice and PaCO2 never; the table gives 2 + 3 + 3
patient age 36 mo
load
  0:00 pf_ratio 55 mm[Hg]
  0:00 paco2 100 mm[Hg]
  0:00 invasive_ventilation 1
at 0:05
  expect pelod2.respiratory 8

story Ventilation by mask is not invasive
source PELOD-2 table: mask excluded
patient age 36 mo
load
  0:00 support non_invasive start
  0:00 feed ventilator
  0:00 pf_ratio 300 mm[Hg]
  0:00 paco2 40 mm[Hg]
at 0:05
  expect pelod2.respiratory 0

story A venous carbon dioxide is not PaCO2
source project requirement
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 pf_ratio 300 mm[Hg]
  0:00 pco2 70 mm[Hg] specimen venous
at 0:05
  expect pelod2.respiratory 0..3, published 0

story Leukocytes
source PELOD-2 table: 2 or less
patient age 36 mo
load
  0:00 platelets 200 10*9/L
  0:00 wbc 2.1 10*9/L
  0:10 wbc 2 10*9/L
at 0:05
  expect pelod2.hematologic 0
at 0:15
  expect pelod2.hematologic 2

story Platelets
source PELOD-2 table
patient age 36 mo
load
  0:00 wbc 8 10*9/L
  0:00 platelets 142 10*9/L
  0:10 platelets 141 10*9/L
  0:20 platelets 77 10*9/L
  0:30 platelets 76 10*9/L
at 0:05
  expect pelod2.hematologic 0
at 0:15
  expect pelod2.hematologic 1
at 0:25
  expect pelod2.hematologic 1
at 0:35
  expect pelod2.hematologic 2

story All normal: score 0, probability 0.13 %
source logit = -6.61 + 0.47 x score; 1/(1+exp(6.61)) = 0.00134
patient age 36 mo
load
  0:00 gcs 15
  0:00 fixed_pupils 0
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 creatinine 20 umol/L
  0:00 pf_ratio 450 mm[Hg]
  0:00 paco2 40 mm[Hg]
  0:00 invasive_ventilation 0
  0:00 wbc 8 10*9/L
  0:00 platelets 200 10*9/L
at 0:05
  expect pelod2 0, published 0, probability 0.1 %

story Score 10: probability 12.9 %
source 1/(1+exp(1.91)) = 0.1290; 4 for lactate, 2 for creatinine, 3 for ventilation, 1 for platelets
patient age 36 mo
load
  0:00 gcs 15
  0:00 fixed_pupils 0
  0:00 lactate 11 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 creatinine 51 umol/L
  0:00 pf_ratio 450 mm[Hg]
  0:00 paco2 40 mm[Hg]
  0:00 invasive_ventilation 1
  0:00 wbc 8 10*9/L
  0:00 platelets 100 10*9/L
at 0:05
  expect pelod2 10, published 10, probability 12.9 %

story Score 20: probability 94.2 %
source 1/(1+exp(-2.79)) = 0.9421; 4 coma, 4 lactate, 6 pressure, 2 creatinine, 3 ventilation, 1 platelets
patient age 36 mo
load
  0:00 gcs 4
  0:00 fixed_pupils 0
  0:00 lactate 11 mmol/L
  0:00 mean_arterial_pressure 31 mm[Hg]
  0:00 creatinine 51 umol/L
  0:00 pf_ratio 450 mm[Hg]
  0:00 paco2 40 mm[Hg]
  0:00 invasive_ventilation 1
  0:00 wbc 8 10*9/L
  0:00 platelets 100 10*9/L
at 0:05
  expect pelod2 20, published 20, probability 94.2 %

story Nothing known: 0 to 33
source scores.md 3: unmeasured is normal; D21: here it widens the range
patient age 36 mo
at 0:05
  expect pelod2 0..33, published 0
  expect pelod2.renal 0..2
  expect pelod2.hematologic 0..4

story Preterm infants are out
source PELOD-2: preterm excluded
patient born 2025-12-27, gestation 34 wk
at 0:05
  expect pelod2 out

story Eighteen years are out
source PELOD-2: under 18 years
patient age 216 mo
at 0:05
  expect pelod2 out
