# PICS-like persistence (evidence immune.md 5): CRP >= 2.0 mg/dL and albumin <= 3.0
# g/dL about day 14. The lymphocyte count is not verified and left out.

story CRP and albumin on day 14, at the cut-offs
source immune.md 5
patient age 60 a
load
  0:00 stay admitted inpatient
  340:00 crp 20 mg/L
  340:00 albumin 3.0 g/dL
  345:00 albumin 3.1 g/dL
  350:00 albumin 2.0 g/dL
  351:00 crp 1.99 mg/dL
at 341:00
  expect kinetic.pics met
at 346:00
  expect kinetic.pics not met
at 352:00
  expect kinetic.pics not met

story On day 12 it is not asked
source immune.md 5: day ~14
patient age 60 a
load
  0:00 stay admitted inpatient
  300:00 crp 20 mg/L
  300:00 albumin 2.0 g/dL
at 301:00
  expect kinetic.pics undetermined, missing crp, missing albumin

story A CRP after dexamethasone no longer speaks
source clinical rule 6
patient age 60 a
load
  0:00 stay admitted inpatient
  340:00 crp 20 mg/L
  340:00 albumin 2.0 g/dL
give
  100:00 dexamethasone given 6 mg IV
at 341:00
  expect kinetic.pics undetermined, missing crp
