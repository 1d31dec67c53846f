# ASTCT grade of cytokine release syndrome (evidence immune.md 3.8; PMC8021214 Tab1):
# each sign by itself, fever and treatment, vasopressin apart, the context.

story Grade 1 is fever after CAR T cells
source immune.md 3.8: fever >= 38 all grades; G1 nothing else
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 hypotension_diagnosed no
  0:00 oxygen_by_mask no
  0:00 o2_flow 0 L/min
  0:00 temperature 37.9 Cel
  1:00 temperature 38.0 Cel
  2:00 temperature 37.0 Cel
at 0:30
  expect crs 0
  expect crs.grade_1 not met
at 1:30
  expect crs 1
  expect crs.grade_1 met, note "infection until shown otherwise"

story The highest temperature of 24 h
source footnote window
patient age 60 mo
load
  0:00 fact cart_infusion
  0:00 temperature 38.0 Cel
  2:00 temperature 37.0 Cel
at 20:00
  expect crs published 1
at 25:00
  expect crs published 0
at 40:00
  expect crs published 0

story A T-cell engager counts like CAR T cells
source immune.md 3.8
patient age 60 mo
load
  0:00 fact t_cell_engager
  0:00 temperature 38.5 Cel
at 0:30
  expect crs 1..4, in
  expect crs.grade_1 met

story Every grade counts after a T-cell engager
source immune.md 3.8
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact t_cell_engager
  0:00 temperature 39 Cel
  0:00 hypotension_diagnosed no
  0:00 oxygen_by_mask no
  0:00 o2_flow 0 L/min
  1:00 hypotension_diagnosed yes
  2:00 oxygen_by_mask yes
  3:00 support invasive start
at 0:30
  expect crs 1
at 1:30
  expect crs 2
at 2:30
  expect crs 3
at 3:30
  expect crs 4

story Fever of 37.9 grades nothing, 38.0 every grade
source immune.md 3.8: fever >= 38 all grades
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 37.9 Cel
  0:00 hypotension_diagnosed yes
  0:00 oxygen_by_mask no
  0:00 o2_flow 0 L/min
  1:00 temperature 38.0 Cel
  2:00 oxygen_by_mask yes
  3:00 support invasive start
at 0:30
  expect crs 0
at 1:30
  expect crs 2
at 2:30
  expect crs 3
at 3:30
  expect crs 4

story Oxygen by mask, and no word of the therapy
source immune.md 3.8; clinical rule 3
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 temperature 39 Cel
  0:00 hypotension_diagnosed no
  0:00 oxygen_by_mask yes
  0:00 o2_flow 0 L/min
at 0:30
  expect crs 0..3, published 0, open

story Neither therapy: out; not recorded: nothing is graded for certain
source brief of the grading: after CAR T cells or T-cell engagers only
patient age 60 mo
load
  0:00 temperature 40 Cel
  0:00 hypotension_diagnosed yes
  0:00 invasive_ventilation yes
  1:00 fact cart_infusion absent
  2:00 fact t_cell_engager absent
at 0:30
  expect crs 0..4, open, why "not recorded", published 0
  expect crs.grade_1 undetermined
at 1:30
  expect crs 0..4, open
at 2:30
  expect crs out, why "no cart infusion or t cell engager"

story Grade 2: hypotension without a vasopressor
source immune.md 3.8: G2
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 39 Cel
  0:00 o2_flow 0 L/min
  0:00 oxygen_by_mask no
  0:00 hypotension_diagnosed yes
  1:00 hypotension_diagnosed no
at 0:30
  expect crs 2
at 1:30
  expect crs 1

story Grade 2: oxygen of up to 6 L/min; grade 3 above
source immune.md 3.8: low-flow O2 (<= 6 L/min)
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 39 Cel
  0:00 hypotension_diagnosed no
  0:00 oxygen_by_mask no
  0:00 o2_flow 0 L/min
  1:00 o2_flow 6 L/min
  1:00 support oxygen start
  2:00 o2_flow 7 L/min
  3:00 o2_flow 2 L/min
at 0:30
  expect crs 1
at 1:30
  expect crs 2
at 2:30
  expect crs 3
at 3:30
  expect crs 2

story Grade 3: mask or high flow
source immune.md 3.8: HFNC/mask
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 39 Cel
  0:00 hypotension_diagnosed no
  0:00 oxygen_by_mask yes
  0:00 o2_flow 5 L/min
  1:00 oxygen_by_mask no
  2:00 support high_flow start
  3:00 support high_flow stop
at 0:30
  expect crs 3
at 1:30
  expect crs 2
at 2:30
  expect crs 3

story Grade 4: positive pressure, by mask or tube
source immune.md 3.8: positive pressure
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 39 Cel
  0:00 hypotension_diagnosed no
  0:00 oxygen_by_mask no
  1:00 support non_invasive start
  2:00 support non_invasive stop
  3:00 support invasive start
at 1:30
  expect crs 4
at 3:30
  expect crs 4

story One vasopressor is grade 3, two are grade 4
source immune.md 3.8: G3 one pressor, G4 multiple
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 39 Cel
  0:00 hypotension_diagnosed yes
  0:00 o2_flow 0 L/min
  0:00 oxygen_by_mask no
give
  1:00 norepinephrine start 0.1 ug/kg/min
  2:00 epinephrine start 0.1 ug/kg/min
  3:00 norepinephrine stop
  4:00 dopamine start 8 ug/kg/min
  5:00 dopamine stop
  6:00 phenylephrine start 1 ug/kg/min
at 1:30
  expect crs 3
at 2:30
  expect crs 4
at 3:30
  expect crs 3
at 4:30
  expect crs 4
at 5:30
  expect crs 3
at 6:30
  expect crs 4

story Vasopressin beside one vasopressor is still grade 3; alone it is one
source immune.md 3.8: one pressor +- vasopressin; multiple, not vasopressin
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 39 Cel
  0:00 hypotension_diagnosed yes
  0:00 o2_flow 0 L/min
  0:00 oxygen_by_mask no
give
  1:00 vasopressin start 0.0003 [IU]/kg/min
  2:00 norepinephrine start 0.1 ug/kg/min
  3:00 vasopressin stop
at 0:30
  expect crs 2
at 1:30
  expect crs 3, note "Vasopressin alone"
at 2:30
  expect crs 3
at 3:30
  expect crs 3

story Dobutamine and milrinone are no vasopressors
source immune.md 3.8: pressors
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 39 Cel
  0:00 hypotension_diagnosed yes
  0:00 o2_flow 0 L/min
  0:00 oxygen_by_mask no
give
  1:00 dobutamine start 5 ug/kg/min
  1:00 milrinone start 0.5 ug/kg/min
at 1:30
  expect crs 2

story The worst item: one vasopressor with low-flow oxygen is grade 3
source PMC8021214 Tab1, footnote
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 39 Cel
  0:00 hypotension_diagnosed yes
  0:00 o2_flow 2 L/min
  0:00 support oxygen start
  0:00 oxygen_by_mask no
give
  0:00 norepinephrine start 0.1 ug/kg/min
at 0:30
  expect crs 3

story Without fever and without treatment nothing is graded
source immune.md 3.8: fever >= 38 all grades
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 37 Cel
  0:00 hypotension_diagnosed yes
  0:00 oxygen_by_mask yes
  0:00 o2_flow 10 L/min
  0:00 support invasive start
give
  0:00 norepinephrine start 0.1 ug/kg/min
  0:00 epinephrine start 0.1 ug/kg/min
at 0:30
  expect crs 0

story After tocilizumab fever no longer counts
source immune.md 3.8: after tocilizumab/steroid fever is no longer needed
patient age 60 mo
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 fact cart_infusion
  0:00 temperature 37 Cel
  0:00 hypotension_diagnosed yes
  0:00 oxygen_by_mask no
  0:00 o2_flow 0 L/min
give
  1:00 tocilizumab given
  2:00 norepinephrine start 0.1 ug/kg/min
  3:00 epinephrine start 0.1 ug/kg/min
at 0:30
  expect crs 0
at 1:30
  expect crs 2, note "fever no longer counts"
at 2:30
  expect crs 3
at 3:30
  expect crs 4

story Whether a drug was given is not known without its feed
source clinical rule 3
patient age 60 mo
load
  0:00 fact cart_infusion
  0:00 temperature 37 Cel
  0:00 hypotension_diagnosed yes
at 0:30
  expect crs 0..4, published 0
  expect crs.grade_1 undetermined

story What is missing counts as nothing in the single figure, and as all in the range
source clinical rule 3
patient age 60 mo
load
  0:00 fact cart_infusion
  0:00 temperature 39 Cel
at 0:30
  expect crs 1..4, published 1

story Temperature missing
source clinical rule 3
patient age 60 mo
load
  0:00 fact cart_infusion
  0:00 hypotension_diagnosed yes
at 0:30
  expect crs 0..4, published 0

story Drafts say what is missing
source amendments 4.3
patient age 60 mo
load
  0:00 fact cart_infusion
  0:00 ferritin 90000 ng/mL
at 0:30
  expect iechs.met undetermined, says "every criterion"
  expect ebmt_hlh.met undetermined, says "every criterion"
