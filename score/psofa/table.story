# pSOFA (evidence scores.md 2): every row at both sides of its cuts, with D9 and D10.

story Respiratory by P/F under invasive ventilation
source pSOFA table
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 spo2 99 %
  0:00 pf_ratio 400 mm[Hg]
  0:10 pf_ratio 399 mm[Hg]
  0:20 pf_ratio 300 mm[Hg]
  0:30 pf_ratio 299 mm[Hg]
  0:40 pf_ratio 200 mm[Hg]
  0:50 pf_ratio 199 mm[Hg]
  1:00 pf_ratio 100 mm[Hg]
  1:10 pf_ratio 99 mm[Hg]
at 0:05
  expect psofa.respiratory 0
at 0:15
  expect psofa.respiratory 1
at 0:25
  expect psofa.respiratory 1
at 0:35
  expect psofa.respiratory 2
at 0:45
  expect psofa.respiratory 2
at 0:55
  expect psofa.respiratory 3
at 1:05
  expect psofa.respiratory 3
at 1:15
  expect psofa.respiratory 4

story Respiratory by S/F under invasive ventilation
source pSOFA table; 264 is printed in two rows and scores 1
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 pf_ratio 450 mm[Hg]
  0:00 sf_ratio 292 %
  0:10 sf_ratio 291 %
  0:20 sf_ratio 264 %
  0:30 sf_ratio 263 %
  0:40 sf_ratio 221 %
  0:50 sf_ratio 220 %
  1:00 sf_ratio 148 %
  1:10 sf_ratio 147 %
at 0:05
  expect psofa.respiratory 0
at 0:15
  expect psofa.respiratory 1
at 0:25
  expect psofa.respiratory 1
at 0:35
  expect psofa.respiratory 2
at 0:45
  expect psofa.respiratory 2
at 0:55
  expect psofa.respiratory 3
at 1:05
  expect psofa.respiratory 3
at 1:15
  expect psofa.respiratory 4

story Respiratory without respiratory support ends at two
source pSOFA table: 3 and 4 points with respiratory support; invasive in the authors' program
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 spo2 99 %
  0:00 pf_ratio 90 mm[Hg]
at 0:05
  expect psofa.respiratory 2

story Mask ventilation does not give three points
source decision psofa-support
patient age 36 mo
load
  0:00 support non_invasive start
  0:00 feed ventilator
  0:00 spo2 99 %
  0:00 pf_ratio 90 mm[Hg]
at 0:05
  expect psofa.respiratory 2, published 2
  expect psofa note "psofa-support"

story Coagulation
source pSOFA table
patient age 36 mo
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
  expect psofa.coagulation 0
at 0:15
  expect psofa.coagulation 1
at 0:25
  expect psofa.coagulation 1
at 0:35
  expect psofa.coagulation 2
at 0:45
  expect psofa.coagulation 2
at 0:55
  expect psofa.coagulation 3
at 1:05
  expect psofa.coagulation 3
at 1:15
  expect psofa.coagulation 4

story Hepatic: at 1.2, 2.0, 6.0 and 12.0 the higher row
source pSOFA table; the later program uses > (D10)
patient age 36 mo
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
  expect psofa.hepatic 0
at 0:15
  expect psofa.hepatic 1
at 0:25
  expect psofa.hepatic 1
at 0:35
  expect psofa.hepatic 2
at 0:45
  expect psofa.hepatic 2
at 0:55
  expect psofa.hepatic 3
at 1:05
  expect psofa.hepatic 3
at 1:15
  expect psofa.hepatic 4

story Hepatic in umol/L
source 20 umol/L = 1.17, 21 = 1.23 mg/dL
patient age 36 mo
load
  0:00 bilirubin 20 umol/L
at 0:05
  expect psofa.hepatic 0

story Hepatic in umol/L, one more
source 21 umol/L = 1.23 mg/dL
patient age 36 mo
load
  0:00 bilirubin 21 umol/L
at 0:05
  expect psofa.hepatic 1

story Neurologic
source pSOFA table
patient age 36 mo
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
  expect psofa.neurologic 0
at 0:15
  expect psofa.neurologic 1
at 0:25
  expect psofa.neurologic 1
at 0:35
  expect psofa.neurologic 2
at 0:45
  expect psofa.neurologic 2
at 0:55
  expect psofa.neurologic 3
at 1:05
  expect psofa.neurologic 3
at 1:15
  expect psofa.neurologic 4

story Mean arterial pressure under one month
source pSOFA table; a pressure as low as it gets is one point
patient age 0.5 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 mean_arterial_pressure 46 mm[Hg]
  0:10 mean_arterial_pressure 45.67 mm[Hg]
  0:20 mean_arterial_pressure 20 mm[Hg]
at 0:05
  expect psofa.cardiovascular 0
at 0:15
  expect psofa.cardiovascular 1
at 0:25
  expect psofa.cardiovascular 1

story Creatinine under one month
source pSOFA table: newborns have cut-offs of their own (D9)
patient age 0.5 mo, gestation 40 wk
load
  0:00 creatinine 0.79 mg/dL
  0:10 creatinine 0.8 mg/dL
  0:20 creatinine 0.99 mg/dL
  0:30 creatinine 1.0 mg/dL
  0:40 creatinine 1.19 mg/dL
  0:50 creatinine 1.2 mg/dL
  1:00 creatinine 1.59 mg/dL
  1:10 creatinine 1.6 mg/dL
at 0:05
  expect psofa.renal 0
at 0:15
  expect psofa.renal 1
at 0:25
  expect psofa.renal 1
at 0:35
  expect psofa.renal 2
at 0:45
  expect psofa.renal 2
at 0:55
  expect psofa.renal 3
at 1:05
  expect psofa.renal 3
at 1:15
  expect psofa.renal 4

story Mean arterial pressure 1 to under 12 months
source pSOFA table; a pressure as low as it gets is one point
patient age 1 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 55 mm[Hg]
  0:10 mean_arterial_pressure 54.67 mm[Hg]
  0:20 mean_arterial_pressure 20 mm[Hg]
at 0:05
  expect psofa.cardiovascular 0
at 0:15
  expect psofa.cardiovascular 1
at 0:25
  expect psofa.cardiovascular 1

story Creatinine 1 to under 12 months
source pSOFA table
patient age 1 mo
load
  0:00 creatinine 0.29 mg/dL
  0:10 creatinine 0.3 mg/dL
  0:20 creatinine 0.49 mg/dL
  0:30 creatinine 0.5 mg/dL
  0:40 creatinine 0.79 mg/dL
  0:50 creatinine 0.8 mg/dL
  1:00 creatinine 1.19 mg/dL
  1:10 creatinine 1.2 mg/dL
at 0:05
  expect psofa.renal 0
at 0:15
  expect psofa.renal 1
at 0:25
  expect psofa.renal 1
at 0:35
  expect psofa.renal 2
at 0:45
  expect psofa.renal 2
at 0:55
  expect psofa.renal 3
at 1:05
  expect psofa.renal 3
at 1:15
  expect psofa.renal 4

story Mean arterial pressure 12 to under 24 months
source pSOFA table; a pressure as low as it gets is one point
patient age 12 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 60 mm[Hg]
  0:10 mean_arterial_pressure 59.67 mm[Hg]
  0:20 mean_arterial_pressure 20 mm[Hg]
at 0:05
  expect psofa.cardiovascular 0
at 0:15
  expect psofa.cardiovascular 1
at 0:25
  expect psofa.cardiovascular 1

story Creatinine 12 to under 24 months
source pSOFA table
patient age 12 mo
load
  0:00 creatinine 0.39 mg/dL
  0:10 creatinine 0.4 mg/dL
  0:20 creatinine 0.59 mg/dL
  0:30 creatinine 0.6 mg/dL
  0:40 creatinine 1.09 mg/dL
  0:50 creatinine 1.1 mg/dL
  1:00 creatinine 1.49 mg/dL
  1:10 creatinine 1.5 mg/dL
at 0:05
  expect psofa.renal 0
at 0:15
  expect psofa.renal 1
at 0:25
  expect psofa.renal 1
at 0:35
  expect psofa.renal 2
at 0:45
  expect psofa.renal 2
at 0:55
  expect psofa.renal 3
at 1:05
  expect psofa.renal 3
at 1:15
  expect psofa.renal 4

story Mean arterial pressure 24 to under 60 months
source pSOFA table; a pressure as low as it gets is one point
patient age 24 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 62 mm[Hg]
  0:10 mean_arterial_pressure 61.67 mm[Hg]
  0:20 mean_arterial_pressure 20 mm[Hg]
at 0:05
  expect psofa.cardiovascular 0
at 0:15
  expect psofa.cardiovascular 1
at 0:25
  expect psofa.cardiovascular 1

story Creatinine 24 to under 60 months
source pSOFA table
patient age 24 mo
load
  0:00 creatinine 0.59 mg/dL
  0:10 creatinine 0.6 mg/dL
  0:20 creatinine 0.89 mg/dL
  0:30 creatinine 0.9 mg/dL
  0:40 creatinine 1.59 mg/dL
  0:50 creatinine 1.6 mg/dL
  1:00 creatinine 2.29 mg/dL
  1:10 creatinine 2.3 mg/dL
at 0:05
  expect psofa.renal 0
at 0:15
  expect psofa.renal 1
at 0:25
  expect psofa.renal 1
at 0:35
  expect psofa.renal 2
at 0:45
  expect psofa.renal 2
at 0:55
  expect psofa.renal 3
at 1:05
  expect psofa.renal 3
at 1:15
  expect psofa.renal 4

story Mean arterial pressure 60 to under 144 months
source pSOFA table; a pressure as low as it gets is one point
patient age 60 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 65 mm[Hg]
  0:10 mean_arterial_pressure 64.67 mm[Hg]
  0:20 mean_arterial_pressure 20 mm[Hg]
at 0:05
  expect psofa.cardiovascular 0
at 0:15
  expect psofa.cardiovascular 1
at 0:25
  expect psofa.cardiovascular 1

story Creatinine 60 to under 144 months
source pSOFA table
patient age 60 mo
load
  0:00 creatinine 0.69 mg/dL
  0:10 creatinine 0.7 mg/dL
  0:20 creatinine 1.09 mg/dL
  0:30 creatinine 1.1 mg/dL
  0:40 creatinine 1.79 mg/dL
  0:50 creatinine 1.8 mg/dL
  1:00 creatinine 2.59 mg/dL
  1:10 creatinine 2.6 mg/dL
at 0:05
  expect psofa.renal 0
at 0:15
  expect psofa.renal 1
at 0:25
  expect psofa.renal 1
at 0:35
  expect psofa.renal 2
at 0:45
  expect psofa.renal 2
at 0:55
  expect psofa.renal 3
at 1:05
  expect psofa.renal 3
at 1:15
  expect psofa.renal 4

story Mean arterial pressure 144 to 216 months
source pSOFA table; a pressure as low as it gets is one point
patient age 215 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 67 mm[Hg]
  0:10 mean_arterial_pressure 66.67 mm[Hg]
  0:20 mean_arterial_pressure 20 mm[Hg]
at 0:05
  expect psofa.cardiovascular 0
at 0:15
  expect psofa.cardiovascular 1
at 0:25
  expect psofa.cardiovascular 1

story Creatinine 144 to 216 months
source pSOFA table
patient age 215 mo
load
  0:00 creatinine 0.99 mg/dL
  0:10 creatinine 1.0 mg/dL
  0:20 creatinine 1.69 mg/dL
  0:30 creatinine 1.7 mg/dL
  0:40 creatinine 2.89 mg/dL
  0:50 creatinine 2.9 mg/dL
  1:00 creatinine 4.19 mg/dL
  1:10 creatinine 4.2 mg/dL
at 0:05
  expect psofa.renal 0
at 0:15
  expect psofa.renal 1
at 0:25
  expect psofa.renal 1
at 0:35
  expect psofa.renal 2
at 0:45
  expect psofa.renal 2
at 0:55
  expect psofa.renal 3
at 1:05
  expect psofa.renal 3
at 1:15
  expect psofa.renal 4

story Mean arterial pressure over 216 months
source pSOFA table; a pressure as low as it gets is one point
patient age 217 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:10 mean_arterial_pressure 69.67 mm[Hg]
  0:20 mean_arterial_pressure 20 mm[Hg]
at 0:05
  expect psofa.cardiovascular 0
at 0:15
  expect psofa.cardiovascular 1
at 0:25
  expect psofa.cardiovascular 1

story Creatinine over 216 months
source pSOFA table
patient age 217 mo
load
  0:00 creatinine 1.19 mg/dL
  0:10 creatinine 1.2 mg/dL
  0:20 creatinine 1.99 mg/dL
  0:30 creatinine 2.0 mg/dL
  0:40 creatinine 3.49 mg/dL
  0:50 creatinine 3.5 mg/dL
  1:00 creatinine 4.99 mg/dL
  1:10 creatinine 5.0 mg/dL
at 0:05
  expect psofa.renal 0
at 0:15
  expect psofa.renal 1
at 0:25
  expect psofa.renal 1
at 0:35
  expect psofa.renal 2
at 0:45
  expect psofa.renal 2
at 0:55
  expect psofa.renal 3
at 1:05
  expect psofa.renal 3
at 1:15
  expect psofa.renal 4

story Creatinine in umol/L at three years
source 53 umol/L = 0.5995, 54 = 0.611 mg/dL (88.4)
patient age 36 mo
load
  0:00 creatinine 53 umol/L
  1:00 creatinine 54 umol/L
at 0:05
  expect psofa.renal 0
at 1:05
  expect psofa.renal 1

story Vasoactive doses
source pSOFA table: dopamine 5 and 15, adrenaline and noradrenaline 0.1 ug/kg/min, any dobutamine
patient age 36 mo, weight 10 kg
load
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  1:00 dobutamine start 1 ug/kg/min
  2:00 dobutamine stop
  26:00 dopamine start 5 ug/kg/min
  27:00 dopamine rate 5.1 ug/kg/min
  28:00 dopamine rate 15 ug/kg/min
  29:00 dopamine rate 15.1 ug/kg/min
  30:00 dopamine stop
at 0:30
  expect psofa.cardiovascular 0
at 1:30
  expect psofa.cardiovascular 2
at 26:30
  expect psofa.cardiovascular published 2
at 27:30
  expect psofa.cardiovascular published 3
at 28:30
  expect psofa.cardiovascular published 3
at 29:30
  expect psofa.cardiovascular 4

story Adrenaline and noradrenaline at 0.1 and above
source pSOFA table: <= 0.1 is 3, > 0.1 is 4
patient age 36 mo, weight 10 kg
load
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  0:10 norepinephrine start 0.1 ug/kg/min
  1:00 norepinephrine rate 0.11 ug/kg/min
at 0:30
  expect psofa.cardiovascular 3
at 1:30
  expect psofa.cardiovascular 4

story Adrenaline alone
source pSOFA table
patient age 36 mo, weight 10 kg
load
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  0:10 epinephrine start 0.1 ug/kg/min
  1:00 epinephrine rate 0.11 ug/kg/min
at 0:30
  expect psofa.cardiovascular 3
at 1:30
  expect psofa.cardiovascular 4

story A dose per hour becomes a dose per kg by the dosing weight then in force
source project requirement: 6 mg/h of dopamine at 10 kg is 10 ug/kg/min
patient age 36 mo, weight 10 kg
load
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  0:10 dopamine start 6 mg/h
at 0:30
  expect psofa.cardiovascular 3

story Millilitres per hour of known strength
source 1.5 mL/h of 40 ug/mL at 10 kg is 0.1 ug/kg/min, 1.6 mL/h is 0.107
patient age 36 mo, weight 10 kg
load
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  0:10 norepinephrine start 1.5 mL/h of 40 ug/mL
  1:00 norepinephrine rate 1.6 mL/h of 40 ug/mL
at 0:30
  expect psofa.cardiovascular 3
at 1:30
  expect psofa.cardiovascular 4

story Millilitres per hour of unknown strength leave the dose open
source project requirement: running, dose unknown; that it is more than nothing is not yet used
patient age 36 mo, weight 10 kg
load
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  0:10 norepinephrine start 3 mL/h
at 0:30
  expect psofa.cardiovascular 0..4, settles norepinephrine_rate

story An absolute rate without a weight is open in the same way
source project requirement
patient age 36 mo
load
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  0:10 norepinephrine start 0.06 mg/h
at 0:30
  expect psofa.cardiovascular 0..4, settles norepinephrine_rate

story Milrinone and vasopressin score nothing
source pSOFA table names four drugs
patient age 36 mo, weight 10 kg
load
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  0:10 milrinone start 0.75 ug/kg/min
  0:10 vasopressin start 0.0005 [IU]/kg/min
at 0:30
  expect psofa.cardiovascular 0

story The worst of a day counts, and leaves with it
source scores.md 2: worst value per 24 h
patient age 36 mo
load
  0:00 platelets 40 10*3/uL
  6:00 platelets 160 10*3/uL
  20:00 platelets 160 10*3/uL
at 7:00
  expect psofa.coagulation 3
at 24:30
  expect psofa.coagulation 0

story Nothing known
source scores.md 2: unmeasured is normal
patient age 36 mo
at 0:05
  expect psofa 0..24, published 0

story Twenty-one years are in, the 22nd birthday is out
source pSOFA: 21 years or younger
patient age 263 mo
at 0:05
  expect psofa in

story The 22nd birthday
source pSOFA: 21 years or younger
patient age 264 mo
at 0:05
  expect psofa out

story 216 months exactly still have the children's row
source pSOFA table: 144 to 216 months; the program uses the adult row (D9)
patient age 216 mo
load
  0:00 creatinine 1.0 mg/dL
  0:00 mean_arterial_pressure 67 mm[Hg]
  0:00 feed medication
at 0:00
  expect psofa.renal 1
  expect psofa.cardiovascular 0

story A month later the adult row
source pSOFA table: over 216 months
patient age 217 mo
load
  0:00 creatinine 1.0 mg/dL
  0:00 mean_arterial_pressure 67 mm[Hg]
  0:00 feed medication
at 0:00
  expect psofa.renal 0
  expect psofa.cardiovascular 1
