# ImmunoSep: each entry criterion by itself, and the edges of the age range and of ferritin.

story Ventilator-associated pneumonia enters as well
source immune.md 1.2
patient age 60 a
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  0:00 fact excluded_site absent
  0:00 fact malignancy absent
  0:00 fact limits_of_care absent
  0:00 platelets 40 10*3/uL
  0:00 neutrophils 8 10*3/uL
  0:00 fact ventilator_pneumonia
at 1:00
  expect immunosep.eligible met

story Primary bacteraemia enters as well
source immune.md 1.2
patient age 60 a
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  0:00 fact excluded_site absent
  0:00 fact malignancy absent
  0:00 fact limits_of_care absent
  0:00 platelets 40 10*3/uL
  0:00 neutrophils 8 10*3/uL
  0:00 fact bacteraemia
at 1:00
  expect immunosep.eligible met

story None of the three infections: no entry
source immune.md 1.2
patient age 60 a
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  0:00 fact excluded_site absent
  0:00 fact malignancy absent
  0:00 fact limits_of_care absent
  0:00 platelets 40 10*3/uL
  0:00 neutrophils 8 10*3/uL
  0:00 fact pneumonia absent
  0:00 fact ventilator_pneumonia absent
  0:00 fact bacteraemia absent
at 1:00
  expect immunosep.eligible not met

story More than 72 h after the suspicion the entry is open
source immune.md 1.2; footnote window
patient age 60 a
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  0:00 fact pneumonia
  0:00 fact excluded_site absent
  0:00 fact malignancy absent
  0:00 fact limits_of_care absent
  75:00 platelets 40 10*3/uL
  75:00 neutrophils 8 10*3/uL
at 76:00
  expect immunosep.eligible undetermined

story Stage IV malignancy is excluded, and a malignancy of unknown stage leaves it open
source immune.md 1.2
patient age 60 a
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  0:00 fact pneumonia
  0:00 fact excluded_site absent
  0:00 fact limits_of_care absent
  0:00 platelets 40 10*3/uL
  0:00 neutrophils 8 10*3/uL
  0:00 fact malignancy
at 1:00
  expect immunosep.eligible undetermined

story Limits of care exclude
source immune.md 1.2
patient age 60 a
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  0:00 fact pneumonia
  0:00 fact excluded_site absent
  0:00 fact malignancy absent
  0:00 platelets 40 10*3/uL
  0:00 neutrophils 8 10*3/uL
  0:00 assert limits
at 1:00
  expect immunosep.eligible not met

story The last month before eighteen years is out
source registry: adults of 18 years or more
patient age 215.5 mo
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  0:00 fact pneumonia
  0:00 fact excluded_site absent
  0:00 fact malignancy absent
  0:00 fact limits_of_care absent
  0:00 platelets 40 10*3/uL
  0:00 neutrophils 8 10*3/uL
at 1:00
  expect immunosep.eligible out

story Eighteen years to the day are in
source registry: adults of 18 years or more
patient age 216 mo
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  0:00 fact pneumonia
  0:00 fact excluded_site absent
  0:00 fact malignancy absent
  0:00 fact limits_of_care absent
  0:00 platelets 40 10*3/uL
  0:00 neutrophils 8 10*3/uL
at 1:00
  expect immunosep.eligible met

story A ferritin a little above the cut-off is not SIP
source immune.md 1.1: SIP asks for ferritin of at most 4420
patient age 60 a
load
  0:00 ferritin 4420.5 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell}
at 1:00
  expect immunosep.sip not met
