# Hyperferritinemic sepsis and the ferritin of a modified HLH (evidence immune.md
# 2.3, 3.7): cuts from both sides, sepsis by either definition, children only.

story Ferritin above 500 with sepsis by Phoenix
source immune.md 2.3: ferritin > 500 ng/mL, children with sepsis
patient age 60 mo, gestation 39 wk
load
  0:00 assert infection yes
  0:00 platelets 50 10*3/uL
  0:00 inr 2.0
  0:00 ferritin 500 ng/mL
  1:00 ferritin 501 ng/mL
at 0:30
  expect phoenix.sepsis met
  expect hyperferritin.sepsis not met
at 1:30
  expect hyperferritin.sepsis met, note "27 of 117"
  expect hyperferritin.picu_hlh not met

story Severe sepsis of 2005 counts, too
source carcillo-2023: children with sepsis as then defined
patient age 60 mo, gestation 39 wk
load
  0:00 assert infection yes
  0:00 temperature 39.5 Cel
  0:00 wbc 25 10*3/uL
  0:00 ferritin 900 ng/mL
give
  0:00 dobutamine start 5 ug/kg/min
at 1:00
  expect phoenix.sepsis undetermined
  expect ipscc.severe_sepsis met
  expect hyperferritin.sepsis met

story No suspected infection, no hyperferritinemic sepsis
source immune.md 2.3: sepsis is part of it
patient age 60 mo, gestation 39 wk
load
  0:00 assert infection no
  0:00 ferritin 9000 ng/mL
at 1:00
  expect hyperferritin.sepsis not met

story Sepsis not decided: open; ferritin known low: not met
source clinical rule 3
patient age 60 mo, gestation 39 wk
load
  0:00 ferritin 9000 ng/mL
  2:00 ferritin 100 ng/mL
at 1:00
  expect hyperferritin.sepsis undetermined
at 3:00
  expect hyperferritin.sepsis not met

story Ferritin missing or stale: open
source clinical rule 3
patient age 60 mo, gestation 39 wk
load
  0:00 assert infection yes
  0:00 ferritin 900 ng/mL
  30:00 platelets 50 10*3/uL
  30:00 inr 2.0
at 31:00
  expect hyperferritin.sepsis undetermined, missing ferritin stale, settles ferritin

story Ferritin of 10,000 by itself is one criterion and no HLH
source immune.md 3.7: ferritin >= 10,000, children
patient age 60 mo, gestation 39 wk
load
  0:00 ferritin 9999 ng/mL
  1:00 ferritin 10000 ug/L
  2:00 ferritin 9000 ng/mL
at 0:30
  expect hyperferritin.picu_hlh not met
at 1:30
  expect hyperferritin.picu_hlh met, note "no HLH"
at 2:30
  expect hyperferritin.picu_hlh not met

story One month is in
source clinical rule 2
patient age 1 mo, gestation 39 wk
load
  0:00 ferritin 20000 ng/mL
at 0:00
  expect hyperferritin.picu_hlh met

story A newborn is out
source immune.md 6: ferritin can be high in the first weeks of life; clinical rule 2
patient age 0.5 mo, gestation 39 wk
load
  0:00 ferritin 20000 ng/mL
at 1:00
  expect hyperferritin.picu_hlh out

story A preterm under 37 weeks is out
source clinical rule 2
patient age 1.2 mo, gestation 28 wk
load
  0:00 ferritin 20000 ng/mL
at 1:00
  expect hyperferritin.picu_hlh out, why "37 weeks"

story The last month of childhood is in
source clinical rule 2
patient age 215.5 mo
load
  0:00 ferritin 20000 ng/mL
at 1:00
  expect hyperferritin.picu_hlh met

story An adult is out
source clinical rule 2
patient age 216 mo
load
  0:00 ferritin 20000 ng/mL
at 1:00
  expect hyperferritin.picu_hlh out
