# Interleukin 18 in Still's disease (evidence amendments 6.3, 6.4): bound to the kit
# and to the disease; 24,000 is nobody's cut-off.

story 47,750 in systemic juvenile arthritis
source amendments 6.3: > 47,750 pg/mL
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 il18 47750 pg/mL assay elisa
  1:00 il18 47751 pg/mL assay elisa
  2:00 il18 30000 pg/mL assay elisa
at 0:30
  expect markers.il18_sjia not met
at 1:30
  expect markers.il18_sjia met, note "76 patients"
at 2:30
  expect markers.il18_sjia not met, note "24,000"

story The kit decides; without the arthritis it says nothing
source clinical rule 3
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 il18 90000 pg/mL assay ella
at 1:00
  expect markers.il18_sjia undetermined

story Not recorded whether there is arthritis
source amendments 6.3: sJIA only
patient age 60 mo
load
  0:00 il18 90000 pg/mL assay elisa
  2:00 fact systemic_jia absent
at 1:00
  expect markers.il18_sjia undetermined, open
at 3:00
  expect markers.il18_sjia out

story Juvenile under eighteen
source clinical rule 2
patient age 215.5 mo
load
  0:00 fact systemic_jia
  0:00 il18 90000 pg/mL assay elisa
at 1:00
  expect markers.il18_sjia met
  expect markers.il18_aosd out

story 5,000 in adult-onset Still's disease
source amendments 6.4: 5,000 pg/mL
patient age 216 mo
load
  0:00 fact systemic_jia
  0:00 il18 5000 pg/mL assay elisa
  1:00 il18 5001 pg/mL assay elisa
  2:00 il18 400 pg/mL assay elisa
at 0:30
  expect markers.il18_aosd not met
  expect markers.il18_sjia out
at 1:30
  expect markers.il18_aosd met, note "not sepsis"
at 2:30
  expect markers.il18_aosd not met

story Another kit in an adult
source clinical rule 3
patient age 400 mo
load
  0:00 il18 90000 pg/mL assay ella
at 1:00
  expect markers.il18_aosd undetermined

story From one month on
source clinical rule 2; the sources print no ages: project policy
patient age 1 mo, gestation 40 wk
load
  0:00 fact systemic_jia
at 1:00
  expect markers.il18_sjia in

story A newborn is out
source clinical rule 2; the sources print no ages: project policy
patient age 0.9 mo, gestation 40 wk
load
  0:00 fact systemic_jia
at 1:00
  expect markers.il18_sjia out

story An infant born early is out until term
source clinical rule 2; the sources print no ages: project policy
patient age 1.5 mo, gestation 28 wk
load
  -1:00 stay admitted not-birth
  0:00 fact systemic_jia
at 1:00
  expect markers.il18_sjia out
