# KDIGO from what is charted: creatinine, urine, supports.

story A rise from 0.3 to 0.9 mg/dL in two days, then to 1.3
source KDIGO 2012: 0.9 is three times the lowest of the seven days before, 1.2 four times
patient age 60 mo, weight 18 kg
load
  0:00 creatinine 0.3 mg/dL
  20:00 creatinine 0.44 mg/dL
  30:00 creatinine 0.45 mg/dL
  40:00 creatinine 0.62 mg/dL
  50:00 creatinine 0.9 mg/dL
at 0:05
  expect kdigo 0..3, published 0, missing creatinine_ratio
at 20:05
  expect kdigo 0..3, published 0
at 30:05
  expect kdigo 1..3, published 1
at 40:05
  expect kdigo 2..3, published 2
at 50:05
  expect kdigo 3, published 3

story A rise of 0.3 mg/dL within 48 h that is less than half of the baseline
source KDIGO 2012: +0.3 within 48 h, at 1.3 times the baseline
patient age 60 a, weight 80 kg
load
  0:00 creatinine 1.0 mg/dL
  40:00 creatinine 1.3 mg/dL
at 40:05
  expect kdigo 1..3, published 1
  expect kdigo.aki met, says "creatinine above its lowest of 48 h 0.3"

story The same rise over more than 48 h is none
source KDIGO 2012: within 48 h
patient age 60 a, weight 80 kg
load
  0:00 creatinine 1.0 mg/dL
  30:00 creatinine 1.2 mg/dL
  60:00 creatinine 1.3 mg/dL
at 60:05
  expect kdigo 0..3, published 0

story A baseline that was stated goes before the lowest of the week
source decision kdigo-baseline
patient age 60 mo, weight 18 kg
load
  0:00 creatinine_baseline 0.3 mg/dL
  0:00 creatinine 0.9 mg/dL
  10:00 creatinine 0.9 mg/dL
at 10:05
  expect kdigo 3

story A chronic creatinine of 5 against its own baseline is no acute injury
source KDIGO 2012: 4.0 mg/dL only where the definition is met
patient age 60 a, weight 80 kg
load
  0:00 creatinine_baseline 5 mg/dL
  0:00 creatinine 5 mg/dL
  10:00 creatinine 5.2 mg/dL
at 10:05
  expect kdigo 0..3, published 0
  expect kdigo note "kdigo-absolute"

story The same rising to 5.3 is stage 3
source KDIGO 2012: 4.0 mg/dL with a rise of 0.3 in 48 h
patient age 60 a, weight 80 kg
load
  0:00 creatinine_baseline 5 mg/dL
  0:00 creatinine 5 mg/dL
  10:00 creatinine 5.3 mg/dL
at 10:05
  expect kdigo 3

story Dialysis is stage 3 whatever the creatinine
source KDIGO 2012: renal replacement
patient age 60 mo, weight 18 kg
load
  0:00 support crrt start
  0:00 feed device
  0:00 creatinine 0.3 mg/dL
at 0:05
  expect kdigo 3
  expect kdigo.stage3 met

story 42 mL in six hours at 18 kg, charted by the hour
source KDIGO 2012: 42/18/6 = 0.39 mL/kg/h
patient age 60 mo, weight 18 kg
load
  0:00 urine_volume 20 mL
  1:00 urine_volume 7 mL
  2:00 urine_volume 7 mL
  3:00 urine_volume 7 mL
  4:00 urine_volume 7 mL
  5:00 urine_volume 7 mL
  6:00 urine_volume 7 mL
at 5:05
  expect kdigo 0..3, published 0
at 6:00
  expect kdigo 1..3, published 1
