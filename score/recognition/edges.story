# Early recognition: the edges of the age range, and that the latest word counts.

story The last month of childhood is in, eighteen years are out
source project policy recognition-state: children under 18 years
patient age 215.5 mo
load
  0:00 gcs 12
at 0:00
  expect recognition.coma_scale met

story Eighteen years are out
source project policy recognition-state: children under 18 years
patient age 216 mo
load
  0:00 gcs 12
at 0:00
  expect recognition.coma_scale out

story Skin, rash and concern: what was seen last
source NICE: mottled or ashen, non-blanching rash; parental concern
patient age 40 mo
load
  0:00 skin_colour 0
  0:00 non_blanching_rash 0
  0:00 parental_concern 0
  1:00 skin_colour 1
  1:00 non_blanching_rash 1
  1:00 parental_concern 1
at 0:30
  expect recognition.skin_colour not met
  expect recognition.rash not met
  expect recognition.concern not met
at 1:30
  expect recognition.skin_colour met
  expect recognition.rash met
  expect recognition.concern met
