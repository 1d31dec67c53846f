# KDIGO (evidence scores.md 14): every row at both sides of its cuts. What is not loaded is not known, so that stages 0 to 2 are ranges up to 3.

story Creatinine against its baseline
source KDIGO 2012 table
patient age 60 mo
load
  0:00 creatinine_ratio 1.49
  0:10 creatinine_ratio 1.5
  0:20 creatinine_ratio 1.99
  0:30 creatinine_ratio 2
  0:40 creatinine_ratio 2.99
  0:50 creatinine_ratio 3
at 0:05
  expect kdigo 0..3, published 0
at 0:15
  expect kdigo 1..3, published 1
at 0:25
  expect kdigo 1..3, published 1
at 0:35
  expect kdigo 2..3, published 2
at 0:45
  expect kdigo 2..3, published 2
at 0:55
  expect kdigo 3

story Rise within 48 h
source KDIGO 2012 table
patient age 60 mo
load
  0:00 creatinine_rise_48h 0.29 mg/dL
  0:10 creatinine_rise_48h 0.3 mg/dL
  0:20 creatinine_rise_48h 3 mg/dL
at 0:05
  expect kdigo 0..3, published 0
at 0:15
  expect kdigo 1..3, published 1
at 0:25
  expect kdigo 1..3, published 1

story Rise within 48 h in SI
source KDIGO 2012 table; 26 umol/L = 0.294, 27 = 0.305 mg/dL
patient age 60 mo
load
  0:00 creatinine_rise_48h 26 umol/L
  0:10 creatinine_rise_48h 27 umol/L
at 0:05
  expect kdigo 0..3, published 0
at 0:15
  expect kdigo 1..3, published 1

story Renal replacement
source KDIGO 2012 table
patient age 60 mo
load
  0:00 renal_replacement 0
  0:10 renal_replacement 1
at 0:05
  expect kdigo 0..3, published 0
at 0:15
  expect kdigo 3

story Urine over 6 h
source KDIGO 2012 table
patient age 60 mo
load
  0:00 urine_rate_6h 0.5 mL/kg/h
  0:10 urine_rate_6h 0.49 mL/kg/h
  0:20 urine_rate_6h 0 mL/kg/h
at 0:05
  expect kdigo 0..3, published 0
at 0:15
  expect kdigo 1..3, published 1
at 0:25
  expect kdigo 1..3, published 1

story Urine over 12 h
source KDIGO 2012 table
patient age 60 mo
load
  0:00 urine_rate_12h 0.5 mL/kg/h
  0:10 urine_rate_12h 0.49 mL/kg/h
  0:20 urine_rate_12h 0.001 mL/kg/h
  0:30 urine_rate_12h 0 mL/kg/h
at 0:05
  expect kdigo 0..3, published 0
at 0:15
  expect kdigo 2..3, published 2
at 0:25
  expect kdigo 2..3, published 2
at 0:35
  expect kdigo 3

story Urine over 24 h
source KDIGO 2012 table
patient age 60 mo
load
  0:00 urine_rate_24h 0.3 mL/kg/h
  0:10 urine_rate_24h 0.29 mL/kg/h
at 0:05
  expect kdigo 0..3, published 0
at 0:15
  expect kdigo 3

story Creatinine of 4.0 with 1.5 times the baseline
source KDIGO 2012: 4.0 mg/dL is stage 3 where the definition is met
patient age 60 mo
load
  0:00 renal_replacement 0
  0:00 urine_rate_6h 1 mL/kg/h
  0:00 urine_rate_12h 1 mL/kg/h
  0:00 urine_rate_24h 1 mL/kg/h
  0:00 creatinine 3.99 mg/dL
  0:00 creatinine_ratio 1.5
  0:00 creatinine_rise_48h 0.1 mg/dL
  0:10 creatinine 4 mg/dL
  0:10 creatinine_ratio 1.5
  0:10 creatinine_rise_48h 0.1 mg/dL
at 0:05
  expect kdigo 1
at 0:15
  expect kdigo 3

story Creatinine of 4.0 with a rise of 0.3
source KDIGO 2012: 4.0 mg/dL is stage 3 where the definition is met
patient age 60 mo
load
  0:00 renal_replacement 0
  0:00 urine_rate_6h 1 mL/kg/h
  0:00 urine_rate_12h 1 mL/kg/h
  0:00 urine_rate_24h 1 mL/kg/h
  0:00 creatinine 3.99 mg/dL
  0:00 creatinine_ratio 1.1
  0:00 creatinine_rise_48h 0.3 mg/dL
  0:10 creatinine 4 mg/dL
  0:10 creatinine_ratio 1.1
  0:10 creatinine_rise_48h 0.3 mg/dL
at 0:05
  expect kdigo 1
at 0:15
  expect kdigo 3

story Creatinine of 4.0 without acute injury
source KDIGO 2012: 4.0 mg/dL is stage 3 where the definition is met; a chronic kidney disease is stage 0
patient age 60 mo
load
  0:00 renal_replacement 0
  0:00 urine_rate_6h 1 mL/kg/h
  0:00 urine_rate_12h 1 mL/kg/h
  0:00 urine_rate_24h 1 mL/kg/h
  0:00 creatinine 6 mg/dL
  0:00 creatinine_ratio 1.49
  0:00 creatinine_rise_48h 0.29 mg/dL
at 0:05
  expect kdigo 0

story The higher of creatinine and urine
source KDIGO 2012 table; mimic-code
patient age 60 mo
load
  0:00 renal_replacement 0
  0:00 creatinine 1 mg/dL
  0:00 urine_rate_24h 0.4 mL/kg/h
  0:00 urine_rate_6h 0.4 mL/kg/h
  0:00 creatinine_ratio 1.6
  0:00 creatinine_rise_48h 0.1 mg/dL
  0:00 urine_rate_12h 0.4 mL/kg/h
  0:10 creatinine_ratio 3.1
at 0:05
  expect kdigo 2
at 0:15
  expect kdigo 3

story Renal replacement counts for a day after it stopped
source decision: the highest of 24 h
patient age 60 mo
load
  0:00 renal_replacement 1
  10:00 renal_replacement 0
  20:00 renal_replacement 0
  30:00 renal_replacement 0
at 33:55
  expect kdigo 3
at 34:05
  expect kdigo 0..3, published 0

story The criteria follow the stage
source KDIGO 2012
patient age 60 mo
load
  0:00 creatinine_ratio 1.4
  0:10 creatinine_ratio 1.6
  0:20 creatinine_ratio 2.5
  0:30 creatinine_ratio 3.5
at 0:05
  expect kdigo.aki undetermined
at 0:15
  expect kdigo.aki met
  expect kdigo.severe undetermined
at 0:25
  expect kdigo.severe met
  expect kdigo.stage3 undetermined
at 0:35
  expect kdigo.stage3 met, says "creatinine against baseline 3.5"

story All measured and normal is no acute kidney injury
source KDIGO 2012
patient age 60 mo
load
  0:00 creatinine 0.4 mg/dL
  0:00 creatinine_ratio 1.1
  0:00 creatinine_rise_48h 0.05 mg/dL
  0:00 renal_replacement 0
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 urine_rate_12h 2 mL/kg/h
  0:00 urine_rate_24h 2 mL/kg/h
at 0:05
  expect kdigo 0
  expect kdigo.aki not met
  expect kdigo.severe not met
  expect kdigo.stage3 not met

story A newborn is out of population
source decision kdigo-newborn
patient age 0.5 mo, gestation 40 wk
load
  0:00 creatinine_ratio 3
at 0:05
  expect kdigo out

story An infant of one month is in
source decision kdigo-newborn
patient age 1 mo, gestation 40 wk
load
  0:00 creatinine_ratio 3
at 0:05
  expect kdigo in, 3

story An adult is in as well
source KDIGO 2012
patient age 70 a
load
  0:00 creatinine_ratio 3
at 0:05
  expect kdigo in, 3
