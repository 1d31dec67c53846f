# DIC score as coded (evidence scores.md 17): both sides of every cut.

story Platelets
source over 100 none, over 50 one, up to 50 two
patient age 30 mo
load
  0:00 platelets 100.1 10*3/uL
  0:10 platelets 100 10*3/uL
  0:20 platelets 50.1 10*3/uL
  0:30 platelets 50 10*3/uL
at 0:00
  expect dic.platelets 0
at 0:10
  expect dic.platelets 1
at 0:20
  expect dic.platelets 1
at 0:30
  expect dic.platelets 2

story Fibrinogen
source under 100 mg/dL
patient age 30 mo
load
  0:00 fibrinogen 100 mg/dL
  0:10 fibrinogen 99.9 mg/dL
at 0:00
  expect dic.fibrinogen 0
at 0:10
  expect dic.fibrinogen 1

story Fibrinogen in g/L
source 100 mg/dL are 1 g/L
patient age 30 mo
load
  0:00 fibrinogen 1 g/L
  0:10 fibrinogen 0.99 g/L
at 0:00
  expect dic.fibrinogen 0
at 0:10
  expect dic.fibrinogen 1

story D-dimer
source up to 2 none, up to 8 two, above three
patient age 30 mo
load
  0:00 d_dimer 2 mg/L{FEU}
  0:10 d_dimer 2.1 mg/L{FEU}
  0:20 d_dimer 8 mg/L{FEU}
  0:30 d_dimer 8.1 mg/L{FEU}
at 0:00
  expect dic.d_dimer 0
at 0:10
  expect dic.d_dimer 2
at 0:20
  expect dic.d_dimer 2
at 0:30
  expect dic.d_dimer 3

story INR
source under 1.3 none, up to 1.6 one, above two
patient age 30 mo
load
  0:00 inr 1.29
  0:10 inr 1.3
  0:20 inr 1.6
  0:30 inr 1.61
at 0:00
  expect dic.inr 0
at 0:10
  expect dic.inr 1
at 0:20
  expect dic.inr 1
at 0:30
  expect dic.inr 2

story The most
source 0 to 8
patient age 30 mo
load
  0:00 platelets 20 10*3/uL
  0:00 fibrinogen 50 mg/dL
  0:00 d_dimer 20 mg/L{FEU}
  0:00 inr 3
at 0:00
  expect dic 8

story Nothing measured
source the program gives a missing input 0 points
patient age 30 mo
at 0:00
  expect dic 0..8, published 0

story A platelet count alone
source the rest is open
patient age 30 mo
load
  0:00 platelets 40 10*3/uL
at 0:00
  expect dic 2..8, published 2
  expect dic missing d_dimer

story In the month before adulthood
source children
patient age 215.5 mo
load
  0:00 platelets 40 10*3/uL
at 0:00
  expect dic in

story An adult
source coded for children
patient age 216 mo
load
  0:00 platelets 40 10*3/uL
at 0:00
  expect dic out
