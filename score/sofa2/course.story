# SOFA-2 from what is charted: gases, supports, infusions.

story A man with pneumonia, ventilated, on norepinephrine
source SOFA-2: GCS 15; P/F 60/0.4 = 150 with support 3; norepinephrine 0.15 two; bilirubin 1.0; creatinine 1.6 one; platelets 90 two
patient age 60 a, weight 80 kg
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 feed device
  0:00 support invasive start
  0:00 gcs 15
  0:00 po2_arterial 60 mm[Hg]
  0:00 fio2 0.4 1
  0:00 mean_arterial_pressure 68 mm[Hg]
  0:00 bilirubin 1.0 mg/dL
  0:00 creatinine 1.6 mg/dL
  0:00 platelets 90 10*3/uL
give
  0:00 norepinephrine start 0.15 ug/kg/min
at 1:00
  expect sofa2.respiratory 3
  expect sofa2.cardiovascular 2
  expect sofa2.liver 0
  expect sofa2.kidney 1..4, published 1
  expect sofa2.hemostasis 2
  expect sofa2 published 8

story Vasopressin is added: low dose with another is three
source SOFA-2 table
patient age 60 a, weight 80 kg
load
  0:00 feed medication
  0:00 feed device
  0:00 mean_arterial_pressure 72 mm[Hg]
give
  0:00 norepinephrine start 0.15 ug/kg/min
  1:00 vasopressin start 0.0004 [IU]/kg/min
at 0:30
  expect sofa2.cardiovascular 2
at 1:30
  expect sofa2.cardiovascular 3

story Norepinephrine and epinephrine add up
source SOFA-2: the sum of both
patient age 60 a, weight 80 kg
load
  0:00 feed medication
  0:00 feed device
  0:00 mean_arterial_pressure 72 mm[Hg]
give
  0:00 norepinephrine start 0.15 ug/kg/min
  1:00 epinephrine start 0.1 ug/kg/min
  2:00 epinephrine rate 0.3 ug/kg/min
at 0:30
  expect sofa2.cardiovascular 2
at 1:30
  expect sofa2.cardiovascular 3
at 2:30
  expect sofa2.cardiovascular 4

story Without an arterial gas the saturation decides the single figure
source SOFA-2: S/F 92/0.5 = 184 under high flow is 3; P/F is not known
patient age 60 a, weight 80 kg
load
  0:00 feed ventilator
  0:00 feed device
  0:00 support high_flow start
  0:00 spo2 92 %
  0:00 fio2 0.5 1
  2:00 po2_arterial 160 mm[Hg]
at 1:00
  expect sofa2.respiratory 0..4, published 3
at 2:05
  expect sofa2.respiratory 0, published 0

story A GCS under neuromuscular blockade is not assessable
source the range opens; the rule for sedation is not applied by itself
patient age 60 a, weight 80 kg
load
  0:00 delirium_drug 0
  0:00 fact neuromuscular_blockade
  1:00 gcs 3
at 1:05
  expect sofa2.brain 0..4, published 0
