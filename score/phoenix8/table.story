# Phoenix-8 (evidence scores.md 1.2): the four further systems, each 0 or 1.

story Endocrine: glucose under 50 or over 150
source Phoenix-8 table
patient age 36 mo
load
  0:00 glucose 50 mg/dL
  0:10 glucose 49 mg/dL
  0:20 glucose 150 mg/dL
  0:30 glucose 151 mg/dL
at 0:05
  expect phoenix8.endocrine 0
at 0:15
  expect phoenix8.endocrine 1
at 0:25
  expect phoenix8.endocrine 0
at 0:35
  expect phoenix8.endocrine 1

story Endocrine in mmol/L
source 2.7 mmol/L = 48.6, 2.8 = 50.4, 8.3 = 149.5, 8.4 = 151.3 mg/dL (18.016)
patient age 36 mo
load
  0:00 glucose 2.7 mmol/L
  0:10 glucose 2.8 mmol/L
  0:20 glucose 8.3 mmol/L
  0:30 glucose 8.4 mmol/L
at 0:05
  expect phoenix8.endocrine 1
at 0:15
  expect phoenix8.endocrine 0
at 0:25
  expect phoenix8.endocrine 0
at 0:35
  expect phoenix8.endocrine 1

story Immunologic: neutrophils under 0.5 or lymphocytes under 1.0
source Phoenix-8 table; limits as corrected in 1.1.2 (issue 11)
patient age 36 mo
load
  0:00 lymphocytes 1.0 10*3/uL
  0:00 neutrophils 0.5 10*3/uL
  0:10 neutrophils 0.49 10*3/uL
  0:20 neutrophils 2 10*3/uL
  0:30 lymphocytes 0.99 10*3/uL
  0:40 lymphocytes 990 /uL
  0:50 lymphocytes 1000 /uL
at 0:05
  expect phoenix8.immunologic 0
at 0:15
  expect phoenix8.immunologic 1
at 0:25
  expect phoenix8.immunologic 0
at 0:35
  expect phoenix8.immunologic 1
at 0:45
  expect phoenix8.immunologic 1
at 0:55
  expect phoenix8.immunologic 0

story Renal: creatinine under one month
source Phoenix-8 table; 70 and 71 umol/L lie at both sides (88.4)
patient age 0.9 mo, gestation 40 wk
load
  0:00 creatinine 0.79 mg/dL
  0:10 creatinine 0.8 mg/dL
  0:20 creatinine 70 umol/L
  0:30 creatinine 71 umol/L
at 0:05
  expect phoenix8.renal 0
at 0:15
  expect phoenix8.renal 1
at 0:25
  expect phoenix8.renal 0
at 0:35
  expect phoenix8.renal 1

story Renal: creatinine 1 to under 12 months
source Phoenix-8 table; 26 and 27 umol/L lie at both sides (88.4)
patient age 11 mo
load
  0:00 creatinine 0.29 mg/dL
  0:10 creatinine 0.3 mg/dL
  0:20 creatinine 26 umol/L
  0:30 creatinine 27 umol/L
at 0:05
  expect phoenix8.renal 0
at 0:15
  expect phoenix8.renal 1
at 0:25
  expect phoenix8.renal 0
at 0:35
  expect phoenix8.renal 1

story Renal: creatinine 12 to under 24 months
source Phoenix-8 table; 35 and 36 umol/L lie at both sides (88.4)
patient age 12 mo
load
  0:00 creatinine 0.39 mg/dL
  0:10 creatinine 0.4 mg/dL
  0:20 creatinine 35 umol/L
  0:30 creatinine 36 umol/L
at 0:05
  expect phoenix8.renal 0
at 0:15
  expect phoenix8.renal 1
at 0:25
  expect phoenix8.renal 0
at 0:35
  expect phoenix8.renal 1

story Renal: creatinine 24 to under 60 months
source Phoenix-8 table; 53 and 54 umol/L lie at both sides (88.4)
patient age 59 mo
load
  0:00 creatinine 0.59 mg/dL
  0:10 creatinine 0.6 mg/dL
  0:20 creatinine 53 umol/L
  0:30 creatinine 54 umol/L
at 0:05
  expect phoenix8.renal 0
at 0:15
  expect phoenix8.renal 1
at 0:25
  expect phoenix8.renal 0
at 0:35
  expect phoenix8.renal 1

story Renal: creatinine 60 to under 144 months
source Phoenix-8 table; 61 and 62 umol/L lie at both sides (88.4)
patient age 60 mo
load
  0:00 creatinine 0.69 mg/dL
  0:10 creatinine 0.7 mg/dL
  0:20 creatinine 61 umol/L
  0:30 creatinine 62 umol/L
at 0:05
  expect phoenix8.renal 0
at 0:15
  expect phoenix8.renal 1
at 0:25
  expect phoenix8.renal 0
at 0:35
  expect phoenix8.renal 1

story Renal: creatinine from 144 months
source Phoenix-8 table; 88 and 89 umol/L lie at both sides (88.4)
patient age 144 mo
load
  0:00 creatinine 0.99 mg/dL
  0:10 creatinine 1 mg/dL
  0:20 creatinine 88 umol/L
  0:30 creatinine 89 umol/L
at 0:05
  expect phoenix8.renal 0
at 0:15
  expect phoenix8.renal 1
at 0:25
  expect phoenix8.renal 0
at 0:35
  expect phoenix8.renal 1

story Hepatic: bilirubin from 4 mg/dL, ALT over 102
source Phoenix-8 table; 68 umol/L = 3.98, 69 = 4.04 mg/dL (17.1)
patient age 36 mo
load
  0:00 bilirubin 1 mg/dL
  0:00 alt 102 U/L
  0:10 alt 103 U/L
  0:20 alt 30 U/L
  0:30 bilirubin 3.9 mg/dL
  0:40 bilirubin 4 mg/dL
  0:50 bilirubin 68 umol/L
  1:00 bilirubin 69 umol/L
at 0:05
  expect phoenix8.hepatic 0
at 0:15
  expect phoenix8.hepatic 1
at 0:25
  expect phoenix8.hepatic 0
at 0:35
  expect phoenix8.hepatic 0
at 0:45
  expect phoenix8.hepatic 1
at 0:55
  expect phoenix8.hepatic 0
at 1:05
  expect phoenix8.hepatic 1

story Creatinine needs the age
source D6: R, not Python, which takes an age of 0 months
load
  0:00 creatinine 0.9 mg/dL
at 0:05
  expect phoenix8.renal 0..1, published 0

story Nothing known
source scores.md 1.4
patient age 36 mo
at 0:05
  expect phoenix8 0..17, published 0

story The four systems of Phoenix stand in Phoenix-8 unchanged
source scores.md 1.2
patient age 36 mo
load
  0:00 lactate 12 mmol/L
  0:00 mean_arterial_pressure 31 mm[Hg]
  0:00 feed medication
  0:00 fixed_pupils 1
  0:00 glucose 40 mg/dL
  0:00 gcs 3
at 0:05
  expect phoenix8.cardiovascular 4
  expect phoenix8.neurologic 2
  expect phoenix8 published 7
