# SOFA 1996 (evidence scores.md 10), for adults.

story Respiratory, ventilated
source SOFA table
patient age 60 a
load
  0:00 invasive_ventilation 1
  0:00 pf_ratio 400 mm[Hg]
  0:10 pf_ratio 399 mm[Hg]
  0:20 pf_ratio 300 mm[Hg]
  0:30 pf_ratio 299 mm[Hg]
  0:40 pf_ratio 200 mm[Hg]
  0:50 pf_ratio 199 mm[Hg]
  1:00 pf_ratio 100 mm[Hg]
  1:10 pf_ratio 99 mm[Hg]
at 0:05
  expect sofa.respiratory 0
at 0:15
  expect sofa.respiratory 1
at 0:25
  expect sofa.respiratory 1
at 0:35
  expect sofa.respiratory 2
at 0:45
  expect sofa.respiratory 2
at 0:55
  expect sofa.respiratory 3
at 1:05
  expect sofa.respiratory 3
at 1:15
  expect sofa.respiratory 4

story Respiratory, not ventilated
source SOFA table: 3 and 4 with ventilation
patient age 60 a
load
  0:00 invasive_ventilation 0
  0:00 pf_ratio 90 mm[Hg]
at 0:05
  expect sofa.respiratory 2

story Coagulation
source SOFA table
patient age 60 a
load
  0:00 platelets 150 10*3/uL
  0:10 platelets 149 10*3/uL
  0:20 platelets 100 10*3/uL
  0:30 platelets 99 10*3/uL
  0:40 platelets 50 10*3/uL
  0:50 platelets 49 10*3/uL
  1:00 platelets 20 10*3/uL
  1:10 platelets 19 10*3/uL
at 0:05
  expect sofa.coagulation 0
at 0:15
  expect sofa.coagulation 1
at 0:25
  expect sofa.coagulation 1
at 0:35
  expect sofa.coagulation 2
at 0:45
  expect sofa.coagulation 2
at 0:55
  expect sofa.coagulation 3
at 1:05
  expect sofa.coagulation 3
at 1:15
  expect sofa.coagulation 4

story Hepatic
source SOFA table; 12.0 scores 4 as in two public programs
patient age 60 a
load
  0:00 bilirubin 1.1 mg/dL
  0:10 bilirubin 1.2 mg/dL
  0:20 bilirubin 1.9 mg/dL
  0:30 bilirubin 2.0 mg/dL
  0:40 bilirubin 5.9 mg/dL
  0:50 bilirubin 6.0 mg/dL
  1:00 bilirubin 11.9 mg/dL
  1:10 bilirubin 12.0 mg/dL
at 0:05
  expect sofa.hepatic 0
at 0:15
  expect sofa.hepatic 1
at 0:25
  expect sofa.hepatic 1
at 0:35
  expect sofa.hepatic 2
at 0:45
  expect sofa.hepatic 2
at 0:55
  expect sofa.hepatic 3
at 1:05
  expect sofa.hepatic 3
at 1:15
  expect sofa.hepatic 4

story Pressure
source SOFA table
patient age 60 a
load
  0:00 feed medication
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:10 mean_arterial_pressure 69.67 mm[Hg]
  0:20 mean_arterial_pressure 40 mm[Hg]
at 0:05
  expect sofa.cardiovascular 0
at 0:15
  expect sofa.cardiovascular 1
at 0:25
  expect sofa.cardiovascular 1

story Vasoactive doses
source SOFA table
patient age 60 a, weight 80 kg
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 feed medication
give
  0:10 dopamine start 5 ug/kg/min
  1:00 dopamine rate 5.1 ug/kg/min
  2:00 dopamine rate 15.1 ug/kg/min
at 0:30
  expect sofa.cardiovascular 2
at 1:30
  expect sofa.cardiovascular 3
at 2:30
  expect sofa.cardiovascular 4

story A recorded rate of 0 gives no points
source scores.md 10: one public program gives 3
patient age 60 a, weight 80 kg
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 feed medication
give
  0:10 norepinephrine start 0 ug/kg/min
at 0:30
  expect sofa.cardiovascular 0

story Noradrenaline at 0.1 and above, in ug/min
source SOFA table; 8 ug/min at 80 kg is 0.1, 8.1 is more
patient age 60 a, weight 80 kg
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 feed medication
give
  0:10 norepinephrine start 8 ug/min
  1:00 norepinephrine rate 8.1 ug/min
at 0:30
  expect sofa.cardiovascular 3
at 1:30
  expect sofa.cardiovascular 4

story Neurologic
source SOFA table
patient age 60 a
load
  0:00 gcs 15
  0:10 gcs 14
  0:20 gcs 13
  0:30 gcs 12
  0:40 gcs 10
  0:50 gcs 9
  1:00 gcs 6
  1:10 gcs 5
at 0:05
  expect sofa.neurologic 0
at 0:15
  expect sofa.neurologic 1
at 0:25
  expect sofa.neurologic 1
at 0:35
  expect sofa.neurologic 2
at 0:45
  expect sofa.neurologic 2
at 0:55
  expect sofa.neurologic 3
at 1:05
  expect sofa.neurologic 3
at 1:15
  expect sofa.neurologic 4

story Creatinine
source SOFA table; 5.0 scores 4 as in two public programs
patient age 60 a
load
  0:00 urine_output_24h 1500 mL
  0:00 creatinine 1.1 mg/dL
  0:10 creatinine 1.2 mg/dL
  0:20 creatinine 1.9 mg/dL
  0:30 creatinine 2.0 mg/dL
  0:40 creatinine 3.4 mg/dL
  0:50 creatinine 3.5 mg/dL
  1:00 creatinine 4.9 mg/dL
  1:10 creatinine 5.0 mg/dL
at 0:05
  expect sofa.renal 0
at 0:15
  expect sofa.renal 1
at 0:25
  expect sofa.renal 1
at 0:35
  expect sofa.renal 2
at 0:45
  expect sofa.renal 2
at 0:55
  expect sofa.renal 3
at 1:05
  expect sofa.renal 3
at 1:15
  expect sofa.renal 4

story Urine of a day
source SOFA table: under 500 and under 200 mL
patient age 60 a
load
  0:00 creatinine 1 mg/dL
  0:00 urine_output_24h 500 mL
  0:10 urine_output_24h 499 mL
  0:20 urine_output_24h 200 mL
  0:30 urine_output_24h 199 mL
at 0:05
  expect sofa.renal 0
at 0:15
  expect sofa.renal 3
at 0:25
  expect sofa.renal 3
at 0:35
  expect sofa.renal 4

story SOFA on a child is out, and says nothing of the child
source clinical rule 2
patient age 60 mo
load
  0:00 platelets 15 10*3/uL
at 0:05
  expect sofa out, says "adults", without "4"

story Eighteen years to the day are in
source SOFA: adults
patient age 216 mo
at 0:05
  expect sofa in

story Nothing known
source scores.md 10
patient age 60 a
at 0:05
  expect sofa 0..24, published 0
