# Imported labels (immune.md 2.5, 2.6): each class as it came; another age's system says nothing.

story SRS: each class as it came
source immune.md 2.6
patient age 60 a
load
  0:00 srs_class srs1
  2:00 srs_class srs2
  4:00 srs_class srs3
at 1:00
  expect imported.srs_1 met
  expect imported.srs_2 not met
  expect imported.srs_3 not met
at 3:00
  expect imported.srs_1 not met
  expect imported.srs_2 met
  expect imported.srs_3 not met
at 5:00
  expect imported.srs_1 not met
  expect imported.srs_2 not met
  expect imported.srs_3 met

story SRS: none came
source immune.md 2.6
patient age 60 a
at 1:00
  expect imported.srs_1 undetermined, settles srs_class

story SRS: out of its ages
source immune.md 2.6
patient age 215.5 mo
load
  0:00 srs_class srs1
at 1:00
  expect imported.srs_1 out

story SRS: the edge of its ages
source immune.md 2.6
patient age 216 mo
load
  0:00 srs_class srs1
at 1:00
  expect imported.srs_1 in, met

story CTS: each class as it came
source immune.md 2.6
patient age 60 a
load
  0:00 cts_class cts1
  2:00 cts_class cts2
  4:00 cts_class cts3
at 1:00
  expect imported.cts_1 met
  expect imported.cts_2 not met
  expect imported.cts_3 not met
at 3:00
  expect imported.cts_1 not met
  expect imported.cts_2 met
  expect imported.cts_3 not met
at 5:00
  expect imported.cts_1 not met
  expect imported.cts_2 not met
  expect imported.cts_3 met

story CTS: none came
source immune.md 2.6
patient age 60 a
at 1:00
  expect imported.cts_1 undetermined, settles cts_class

story CTS: out of its ages
source immune.md 2.6
patient age 215.5 mo
load
  0:00 cts_class cts1
at 1:00
  expect imported.cts_1 out

story CTS: the edge of its ages
source immune.md 2.6
patient age 216 mo
load
  0:00 cts_class cts1
at 1:00
  expect imported.cts_1 in, met

story Sweeney: each class as it came
source immune.md 2.6
patient age 60 a
load
  0:00 sweeney_class inflammopathic
  2:00 sweeney_class adaptive
  4:00 sweeney_class coagulopathic
at 1:00
  expect imported.cluster_inflammopathic met
  expect imported.cluster_adaptive not met
  expect imported.cluster_coagulopathic not met
at 3:00
  expect imported.cluster_inflammopathic not met
  expect imported.cluster_adaptive met
  expect imported.cluster_coagulopathic not met
at 5:00
  expect imported.cluster_inflammopathic not met
  expect imported.cluster_adaptive not met
  expect imported.cluster_coagulopathic met

story Sweeney: none came
source immune.md 2.6
patient age 60 a
at 1:00
  expect imported.cluster_inflammopathic undetermined, settles sweeney_class

story Sweeney: out of its ages
source immune.md 2.6
patient age 215.5 mo
load
  0:00 sweeney_class inflammopathic
at 1:00
  expect imported.cluster_inflammopathic out

story Sweeney: the edge of its ages
source immune.md 2.6
patient age 216 mo
load
  0:00 sweeney_class inflammopathic
at 1:00
  expect imported.cluster_inflammopathic in, met

story PedSep: each class as it came
source immune.md 2.4
patient age 60 mo
load
  0:00 pedsep_class a
  2:00 pedsep_class b
  4:00 pedsep_class c
  6:00 pedsep_class d
at 1:00
  expect imported.pedsep_a met
  expect imported.pedsep_b not met
  expect imported.pedsep_c not met
  expect imported.pedsep_d not met
at 3:00
  expect imported.pedsep_a not met
  expect imported.pedsep_b met
  expect imported.pedsep_c not met
  expect imported.pedsep_d not met
at 5:00
  expect imported.pedsep_a not met
  expect imported.pedsep_b not met
  expect imported.pedsep_c met
  expect imported.pedsep_d not met
at 7:00
  expect imported.pedsep_a not met
  expect imported.pedsep_b not met
  expect imported.pedsep_c not met
  expect imported.pedsep_d met

story PedSep: none came
source immune.md 2.4
patient age 60 mo
at 1:00
  expect imported.pedsep_a undetermined, settles pedsep_class

story PedSep: out of its ages
source immune.md 2.4
patient age 216 mo
load
  0:00 pedsep_class a
at 1:00
  expect imported.pedsep_a out

story PedSep: the edge of its ages
source immune.md 2.4
patient age 215.5 mo
load
  0:00 pedsep_class a
at 1:00
  expect imported.pedsep_a in, met

story PedSep: one month
source immune.md 2.4
patient age 1 mo, gestation 40 wk
load
  0:00 pedsep_class a
at 1:00
  expect imported.pedsep_a in, met

story PedSep: a newborn is out
source immune.md 2.4
patient age 0.9 mo, gestation 40 wk
load
  0:00 pedsep_class a
at 1:00
  expect imported.pedsep_a out

story Latent class of adults: yes and no as they came
source immune.md 2.6
patient age 60 a
load
  0:00 adult_hyperinflammatory yes
  2:00 adult_hyperinflammatory no
at 1:00
  expect imported.lca_hyperinflammatory met
  expect imported.lca_hypoinflammatory not met
at 3:00
  expect imported.lca_hyperinflammatory not met
  expect imported.lca_hypoinflammatory met

story Latent class of adults: none came
source immune.md 2.6
patient age 60 a
at 1:00
  expect imported.lca_hyperinflammatory undetermined, settles adult_hyperinflammatory

story Latent class of adults: out of its ages
source immune.md 2.6
patient age 215.5 mo
load
  0:00 adult_hyperinflammatory yes
at 1:00
  expect imported.lca_hyperinflammatory out

story Latent class of adults: the edge of its ages
source immune.md 2.6
patient age 216 mo
load
  0:00 adult_hyperinflammatory yes
at 1:00
  expect imported.lca_hyperinflammatory in, met

story Pediatric latent profile: yes and no as they came
source immune.md 2.6
patient age 60 mo
load
  0:00 pediatric_lpa_inflamed yes
  2:00 pediatric_lpa_inflamed no
at 1:00
  expect imported.lpa_inflamed met
  expect imported.lpa_uninflamed not met
at 3:00
  expect imported.lpa_inflamed not met
  expect imported.lpa_uninflamed met

story Pediatric latent profile: none came
source immune.md 2.6
patient age 60 mo
at 1:00
  expect imported.lpa_inflamed undetermined, settles pediatric_lpa_inflamed

story Pediatric latent profile: out of its ages
source immune.md 2.6
patient age 216 mo
load
  0:00 pediatric_lpa_inflamed yes
at 1:00
  expect imported.lpa_inflamed out

story Pediatric latent profile: the edge of its ages
source immune.md 2.6
patient age 215.5 mo
load
  0:00 pediatric_lpa_inflamed yes
at 1:00
  expect imported.lpa_inflamed in, met

story Pediatric latent profile: one month
source immune.md 2.6
patient age 1 mo, gestation 40 wk
load
  0:00 pediatric_lpa_inflamed yes
at 1:00
  expect imported.lpa_inflamed in, met

story Pediatric latent profile: a newborn is out
source immune.md 2.6
patient age 0.9 mo, gestation 40 wk
load
  0:00 pediatric_lpa_inflamed yes
at 1:00
  expect imported.lpa_inflamed out

story PERSEVERE: yes and no as they came
source immune.md 2.5
patient age 60 mo
load
  0:00 persevere_high_risk yes
  2:00 persevere_high_risk no
at 1:00
  expect imported.persevere_high_risk met
at 3:00
  expect imported.persevere_high_risk not met

story PERSEVERE: none came
source immune.md 2.5
patient age 60 mo
at 1:00
  expect imported.persevere_high_risk undetermined, settles persevere_high_risk

story PERSEVERE: out of its ages
source immune.md 2.5
patient age 216 mo
load
  0:00 persevere_high_risk yes
at 1:00
  expect imported.persevere_high_risk out

story PERSEVERE: the edge of its ages
source immune.md 2.5
patient age 215.5 mo
load
  0:00 persevere_high_risk yes
at 1:00
  expect imported.persevere_high_risk in, met

story PERSEVERE: one month
source immune.md 2.5
patient age 1 mo, gestation 40 wk
load
  0:00 persevere_high_risk yes
at 1:00
  expect imported.persevere_high_risk in, met

story PERSEVERE: a newborn is out
source immune.md 2.5
patient age 0.9 mo, gestation 40 wk
load
  0:00 persevere_high_risk yes
at 1:00
  expect imported.persevere_high_risk out

story Hi-DEF: four quadrants, and 1.65 itself belongs to none
source immune.md 2.6: cut at z = 1.65 each
patient age 60 a
load
  0:00 hidef_myeloid 1.64
  0:00 hidef_lymphoid 1.64
  2:00 hidef_myeloid 1.64
  2:00 hidef_lymphoid 1.66
  4:00 hidef_myeloid 1.66
  4:00 hidef_lymphoid 1.64
  6:00 hidef_myeloid 1.66
  6:00 hidef_lymphoid 1.66
  8:00 hidef_myeloid 1.65
  8:00 hidef_lymphoid 1.64
  10:00 hidef_myeloid 1.64
  10:00 hidef_lymphoid 1.65
  12:00 hidef_myeloid 1.65
  12:00 hidef_lymphoid 1.66
  14:00 hidef_myeloid 1.66
  14:00 hidef_lymphoid 1.65
at 1:00
  expect imported.hidef_balanced met
  expect imported.hidef_lymphoid not met
  expect imported.hidef_myeloid not met
  expect imported.hidef_system_wide not met
at 3:00
  expect imported.hidef_balanced not met
  expect imported.hidef_lymphoid met
  expect imported.hidef_myeloid not met
  expect imported.hidef_system_wide not met
at 5:00
  expect imported.hidef_balanced not met
  expect imported.hidef_lymphoid not met
  expect imported.hidef_myeloid met
  expect imported.hidef_system_wide not met
at 7:00
  expect imported.hidef_balanced not met
  expect imported.hidef_lymphoid not met
  expect imported.hidef_myeloid not met
  expect imported.hidef_system_wide met
at 9:00
  expect imported.hidef_balanced not met
  expect imported.hidef_lymphoid not met
  expect imported.hidef_myeloid not met
  expect imported.hidef_system_wide not met
at 11:00
  expect imported.hidef_balanced not met
  expect imported.hidef_lymphoid not met
  expect imported.hidef_myeloid not met
  expect imported.hidef_system_wide not met
at 13:00
  expect imported.hidef_balanced not met
  expect imported.hidef_lymphoid not met
  expect imported.hidef_myeloid not met
  expect imported.hidef_system_wide not met
at 15:00
  expect imported.hidef_balanced not met
  expect imported.hidef_lymphoid not met
  expect imported.hidef_myeloid not met
  expect imported.hidef_system_wide not met

story Hi-DEF: one axis alone leaves it open
source immune.md 2.6
patient age 60 a
load
  0:00 hidef_myeloid 3
at 1:00
  expect imported.hidef_myeloid undetermined, settles hidef_lymphoid
  expect imported.hidef_balanced not met

story Hi-DEF: a child is out
source immune.md 2.6
patient age 215.5 mo
load
  0:00 hidef_myeloid 3
  0:00 hidef_lymphoid 3
at 1:00
  expect imported.hidef_system_wide out

story Hi-DEF: eighteen years are in
source immune.md 2.6
patient age 216 mo
load
  0:00 hidef_myeloid 3
  0:00 hidef_lymphoid 3
at 1:00
  expect imported.hidef_system_wide in, met

story SRS: a label stands for three days
source project policy: imported labels
patient age 60 a
load
  0:00 srs_class srs1
at 72:00
  expect imported.srs_1 met
at 72:01
  expect imported.srs_1 undetermined, missing srs_class stale

story Pediatric latent profile: born at 28 weeks, six weeks old, is out
source clinical rule 2
patient age 1.5 mo, gestation 28 wk
load
  -1:00 stay admitted not-birth
  0:00 pediatric_lpa_inflamed yes
at 1:00
  expect imported.lpa_inflamed out, why "37 weeks"

story PedSep: born at 28 weeks, six weeks old, is out
source clinical rule 2
patient age 1.5 mo, gestation 28 wk
load
  -1:00 stay admitted not-birth
  0:00 pedsep_class a
at 1:00
  expect imported.pedsep_a out, why "37 weeks"

story PERSEVERE: born at 28 weeks, six weeks old, is out
source clinical rule 2
patient age 1.5 mo, gestation 28 wk
load
  -1:00 stay admitted not-birth
  0:00 persevere_high_risk yes
at 1:00
  expect imported.persevere_high_risk out, why "37 weeks"
