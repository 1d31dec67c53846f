package evidence

// referenceReferences are the sources of reference intervals by age: one for
// each page or paper. Single limits are cited as facts; the pages are not
// copied.
var referenceReferences = []Reference{
	// Ferritin.
	{ID: "ref-mayo-ferritin", Short: "Mayo", Title: "[Ferritin, test catalogue]", Where: "Mayo Clinic Laboratories, test FERR1", URL: "https://mml.testcatalog.org/show/FERR1", Status: Verified, Read: "the catalogue page in force; percentiles not printed"},
	{ID: "ref-lhsc-ferritin", Short: "CALIPER by LHSC", Title: "[Ferritin by age on Roche cobas e602, as a hospital handbook gives it from the CALIPER papers]", Where: "London Health Sciences Centre handbook, citing Clin Chem Lab Med 2019 and BMJ Paediatr Open 2017", DOI: "10.1515/cclm-2019-0707", Status: Secondary, Read: "the handbook's page, not the papers; adult bands are the maker's"},
	{ID: "ref-arup-ferritin", Short: "ARUP", Title: "[Ferritin, test catalogue]", Where: "ARUP Laboratories, test 0070065, in force from 22 February 2022", URL: "https://arupconsult.com/test-reference/0070065", Status: Verified, Read: "the catalogue page; kept for infants, where it conflicts with Mayo and CALIPER"},

	// Immunoglobulin G and lymphocyte subsets.
	{ID: "ref-mayo-igg", Short: "Mayo", Title: "[Immunoglobulin G, test catalogue]", Where: "Mayo Clinic Laboratories, test IGG", URL: "https://qa.testcatalog.org/show/IGG-45", Status: Verified, Read: "the catalogue page; percentiles not printed"},
	{ID: "ref-auckland-igg", Short: "Auckland LabPLUS", Title: "[Immunoglobulins, test guide, revised in 2020]", Where: "Auckland LabPLUS", URL: "https://testguide.adhb.govt.nz/eguidemob/?gm=373&gs=3", Status: Verified, Read: "the page in force; one row for IgM is misprinted there and not used"},
	{ID: "ref-changchun-igg", Short: "Changchun", Title: "[Reference intervals of immunoglobulins for children in Changchun]", Where: "Jilin University, 2011-2014", Status: Verified, Read: "abstract: retrospective hospital data with normal CRP"},
	{ID: "ref-shearer-2003", Short: "Shearer 2003", Title: "[Lymphocyte subsets in healthy children from birth through 18 years (PACTG P1009)]", Where: "J Allergy Clin Immunol 2003", Status: Secondary, Read: "its 10th to 90th percentiles as the Mayo catalogue of 2013 reprints them; DOI not checked"},
	{ID: "ref-mayo-subsets-2013", Short: "Mayo 2013", Title: "[Lymphocyte subsets of adults, test catalogue of 2013]", Where: "Mayo Medical Laboratories", Status: Secondary, Read: "a copy of the catalogue"},
	{ID: "ref-jama-1992-subsets", Short: "JAMA 1992", Title: "[Lymphocyte subsets in healthy children during the first 5 years of life]", Where: "JAMA 1992", DOI: "10.1001/jama.1992.03480110060034", Status: Verified, Read: "abstract: 5th and 95th percentiles of CD4 cells in 208 children"},
	{ID: "ref-hong-kong-subsets", Short: "Hong Kong", Title: "[Lymphocyte subsets of Chinese blood donors]", Where: "Clin Vaccine Immunol", DOI: "10.1128/CVI.00476-12", Status: Verified, Read: "the paper's open text"},
	{ID: "ref-singapore-subsets", Short: "Singapore", Title: "[Lymphocyte subsets of adults in Singapore]", Where: "Clin Diagn Lab Immunol 2004;11(1):168-173", DOI: "10.1128/CDLI.11.1.168-173.2004", Status: Verified, Read: "table 3"},

	// Blood counts.
	{ID: "ref-iowa-blood-count", Short: "Iowa", Title: "[Pediatric hematology normals, pathology handbook]", Where: "University of Iowa", URL: "https://www.healthcare.uiowa.edu/path_handbook/appendix/heme/pediatric_normals.html", Status: Verified, Read: "the page; percentiles not printed"},
	{ID: "ref-dorset-blood-count", Short: "Dorset", Title: "[Haematology test repertoire and reference ranges]", Where: "NHS University Hospitals Dorset", URL: "https://www.uhd.nhs.uk/services/pathology/haematology/test-repertoire-and-reference-ranges", Status: Verified, Read: "the page; its lymphocytes at 2 to 5 years are misprinted and not used"},
	{ID: "ref-manroe-1979", Short: "Manroe 1979", Title: "[The neonatal blood count in health and disease]", Where: "J Pediatr 1979", PMID: "480023", Status: Secondary, Read: "neutrophil limits as a later open paper quotes them"},
	{ID: "ref-xanthou-leucocytes", Short: "Xanthou", Title: "[Leucocyte blood picture in healthy full-term and premature babies during the neonatal period]", Status: Verified, Read: "abstract: counts at about 96 h of life, mean and standard deviation"},
	{ID: "ref-leukocytes-1970", Short: "US adults 1970", Title: "Normal Blood Leukocyte Concentration Values", Where: "1970", Status: Verified, Read: "abstract: 291 adults"},
	{ID: "ref-platelets-2009", Short: "J Perinatol 2009", Title: "[Platelet reference ranges for neonates]", Where: "J Perinatol", DOI: "10.1038/jp.2008.141", Status: Verified, Read: "abstract: 5th and 95th percentiles of 47,291 newborns"},
	{ID: "ref-platelets-2020", Short: "BMC Pediatr 2020", Title: "[Platelet parameters of healthy term newborns]", Where: "BMC Pediatr 2020", DOI: "10.1186/s12887-020-02373-6", Status: Verified, Read: "the paper's open text"},
	{ID: "ref-hinchliffe-2013", Short: "Hinchliffe 2013", Title: "[Blood counts of healthy term infants at 2, 5 and 13 months]", Where: "J Clin Pathol 2013;66:962", URL: "http://jcp.bmj.com/content/66/11/962", Status: Verified, Read: "abstract"},

	// Lactate dehydrogenase, creatinine, transaminases, albumin.
	{ID: "ref-dls-ldh", Short: "DLS Hawaii", Title: "[Lactate dehydrogenase, test directory]", Where: "Diagnostic Laboratory Services, Hawaii", Status: Verified, Read: "the directory page; bands have the pattern of CALIPER"},
	{ID: "ref-labcorp-ldh", Short: "Labcorp", Title: "[Lactate dehydrogenase, test directory]", Where: "Labcorp, test 001115", URL: "https://labcorp.com/tests/001115", Status: Verified, Read: "the directory page; implausible for newborns beside the others"},
	{ID: "ref-newcastle-ldh", Short: "Newcastle", Title: "[Lactate dehydrogenase, test directory]", Where: "Newcastle Hospitals NHS", URL: "https://laboratories.newcastle-hospitals.nhs.uk/test-directory/ldh_lactate_dehydrogenase_serum/", Status: Verified, Read: "the directory page"},
	{ID: "ref-mayo-creatinine", Short: "Mayo", Title: "[Creatinine, test catalogue]", Where: "Mayo Clinic Laboratories, test CRTS1", URL: "https://beebemedicalcenter.testcatalog.org/show/CRTS1", Status: Verified, Read: "the catalogue page"},
	{ID: "ref-ucsf-creatinine", Short: "CALIPER by UCSF", Title: "[Creatinine by age, CALIPER carried over to Beckman DxC]", Where: "UCSF laboratory manual, citing Clin Biochem 2015;48:870", URL: "http://labmed.ucsf.edu/labmanual/db/data/tests/265.html", Status: Secondary, Read: "the manual's page, not the paper"},
	{ID: "ref-quest-creatinine", Short: "Quest", Title: "[Creatinine, test directory]", Where: "Quest Diagnostics", Status: Verified, Read: "the directory page"},
	{ID: "ref-caliper-2012", Short: "CALIPER 2012", Title: "[CALIPER: pediatric reference intervals on Abbott Architect]", Where: "Clin Chem 2012 (Colantonio)", DOI: "10.1373/clinchem.2011.177741", Status: Secondary, Read: "transaminases in the tables of a review, triglycerides quoted in a letter"},
	{ID: "ref-ifcc-adults-2010", Short: "IFCC adults 2010", Title: "[Transaminases of adults by the IFCC reference procedure, several centres]", Where: "2010", Status: Secondary, Read: "as the tables of a review give them"},
	{ID: "ref-mayo-ast", Short: "Mayo", Title: "[Aspartate transaminase, test catalogue]", Where: "Mayo Clinic Laboratories, test AST", URL: "https://mml.testcatalog.org/show/AST", Status: Verified, Read: "the catalogue page; under one year not established"},
	{ID: "ref-pathwest-ast", Short: "PathWest", Title: "[Aspartate transaminase, test directory]", Where: "PathWest, Western Australia", URL: "https://pathwesttd.health.wa.gov.au/testdirectory/testdetail.aspx?TestID=133", Status: Verified, Read: "the directory page: upper limits"},
	{ID: "ref-nova-scotia-alt", Short: "Nova Scotia", Title: "[Alanine transaminase, laboratory reference ranges]", Where: "Nova Scotia Health, Central Zone", Status: Verified, Read: "a copy of the document"},
	{ID: "ref-iowa-alt", Short: "Iowa", Title: "[Alanine transaminase, pathology handbook]", Where: "University of Iowa", URL: "https://www.healthcare.uiowa.edu/path_handbook/handbook/test71.html", Status: Verified, Read: "the page"},
	{ID: "ref-wvu-albumin", Short: "WVU", Title: "[Albumin, test directory]", Where: "WVU Medicine", Status: Verified, Read: "the directory page; bromcresol purple"},
	{ID: "ref-manitoba-albumin", Short: "Manitoba", Title: "[Albumin, laboratory manual]", Where: "St. Boniface Hospital, Manitoba", URL: "https://apps.sbgh.mb.ca/labmanual/test/view?seedId=1344", Status: Verified, Read: "the page: patients in hospital, lying down"},
	{ID: "ref-nhlbi-lipids", Short: "NHLBI 2011", Title: "[Expert panel on lipids in children: acceptable triglycerides]", Where: "2011", Status: Secondary, Read: "a reprint of the cut-offs"},

	// C-reactive protein and procalcitonin.
	{ID: "ref-adventist-crp", Short: "Adventist", Title: "[C-reactive protein, test directory]", Where: "Adventist HealthCare", Status: Verified, Read: "the directory page, printed in mg/dL"},
	{ID: "ref-mjelle-2019", Short: "Mjelle 2019", Title: "[C-reactive protein in healthy term newborns at 48 to 72 h]", Where: "Acta Paediatr 2019", Status: Verified, Read: "abstract: of 182, 7.1 % at or above 20 and 1.1 % above 30 mg/L"},
	{ID: "ref-trinidad-cord", Short: "Trinidad, cord blood", Title: "[C-reactive protein and cytokines in cord blood of healthy term newborns]", Where: "West Indian Med J", URL: "https://www.mona.uwi.edu/fms/wimj/article/1847", Status: Verified, Read: "abstract"},
	{ID: "ref-pct-bulletin", Short: "hours of life", Title: "[Procalcitonin of newborns by hour of life, in the pattern of Chiesa 1998]", Where: "laboratory bulletin", Status: Secondary, Read: "the bulletin; its peak at 24 h agrees with a review, the paper itself was not read"},
	{ID: "ref-davis-pct", Short: "Davis", Title: "[Procalcitonin]", Where: "Davis's Lab and Diagnostic Tests", Status: Secondary, Read: "the handbook's page"},
	{ID: "ref-central-peninsula-pct", Short: "Central Peninsula", Title: "[Procalcitonin, test catalogue]", Where: "Central Peninsula Hospital, test PROCAL", URL: "https://cphlab.testcatalog.org/show/PROCAL", Status: Verified, Read: "the catalogue page; before 72 h not established"},
	{ID: "ref-pct-2016", Short: "Sci Rep 2016", Title: "[Procalcitonin, quoted reference range]", Where: "Sci Rep 2016", DOI: "10.1038/srep23871", Status: Secondary, Read: "the range that the paper quotes"},

	// Cytokines and soluble receptors: by platform.
	{ID: "ref-il6-newborns", Short: "newborns, Access", Title: "[Interleukin 6 on the first day of life]", PMID: "18780664", Status: Verified, Read: "abstract: upper limit and its confidence interval, 124 newborns"},
	{ID: "ref-seattle-cytokines", Short: "Seattle Children's", Title: "[Cytokine panel, test catalogue]", Where: "Seattle Children's Hospital", URL: "https://seattlechildrenslab.testcatalog.org/show/Cytokine-Panel", Status: Verified, Read: "the catalogue page; ages not stated"},
	{ID: "ref-arup-cytokines", Short: "ARUP", Title: "[Cytokine panel, test directory]", Where: "ARUP Laboratories, test 3002601", URL: "https://ltd.aruplab.com/Tests/Pub/3002601", Status: Verified, Read: "the directory page; ages not stated"},
	{ID: "ref-arup-cytokines-2014", Short: "ARUP 2014", Title: "[Cytokine panel, test directory of 2014]", Where: "ARUP Laboratories, test 0051524", URL: "http://ltd.aruplab.com/tests/pub/0051524", Status: Verified, Read: "the directory page; ages not stated; shows the drift between two versions of one panel"},
	{ID: "ref-mayo-il6", Short: "Mayo", Title: "[Interleukin 6, test catalogue]", Where: "Mayo Clinic Laboratories, test IL6DX", URL: "https://beebemedicalcenter.testcatalog.org/show/IL6DX", Status: Verified, Read: "the catalogue page: adults"},
	{ID: "ref-cincinnati-il18", Short: "Cincinnati", Title: "[Interleukin 18, announcement of a change of test]", Where: "University of Michigan, MLabs, 2023", URL: "https://mlabs.umich.edu/2023/03/29/test-update-838", Status: Secondary, Read: "the announcement; ages not stated"},
	{ID: "ref-cincinnati-cxcl9", Short: "Cincinnati", Title: "[CXCL9, send-out test]", Where: "Quest test directory for Cincinnati Children's", Status: Secondary, Read: "the directory page; ages not stated"},
	{ID: "ref-machaon-cxcl9", Short: "Machaon", Title: "[CXCL9 level]", Where: "Machaon Diagnostics", URL: "http://machaondiagnostics.com/test/cxcl9-level", Status: Verified, Read: "the page; ages not stated"},
	{ID: "ref-seattle-sil2r", Short: "Seattle Children's", Title: "[Soluble interleukin 2 receptor, test catalogue]", Where: "Seattle Children's Hospital, in force 12 December 2025", URL: "https://seattlechildrenslab.testcatalog.org/show/LAB3459-1", Status: Verified, Read: "the catalogue page: Siemens Immulite"},
	{ID: "ref-gottschalk-1999", Short: "Gottschalk 1999", Title: "[Soluble interleukin 2 receptor in healthy adults]", Where: "Clin Lab 1999;45:59", URL: "https://www.clin-lab-publications.com/article/566", Status: Verified, Read: "abstract"},
	{ID: "ref-beaumont-sil2r", Short: "Beaumont for ARUP", Title: "[Soluble interleukin 2 receptor in serum, test directory]", Where: "Beaumont Laboratory", Status: Secondary, Read: "the directory page; ages not stated"},
	{ID: "ref-quest-sil2r", Short: "Quest", Title: "[Soluble interleukin 2 receptor, test directory]", Where: "Quest Diagnostics", Status: Verified, Read: "the directory page; ages not stated"},
	{ID: "ref-sil2r-elisa", Short: "sIL-2R by ELISA", Title: "[Soluble interleukin 2 receptor in adults with suspected hemophagocytic lymphohistiocytosis]", Where: "PMC5728644", Status: Verified, Read: "the adult range of the one ELISA used"},
	{ID: "ref-sil2r-age", Short: "sIL-2R by age", Title: "[Soluble interleukin 2 receptor falls with age]", PMID: "7894630", Status: Verified, Read: "abstract"},
	{ID: "ref-caliper-ella", Short: "CALIPER cytokines", Title: "[CALIPER: cytokines of healthy children on Ella]", Where: "Clin Biochem 2021", DOI: "10.1016/j.clinbiochem.2021.09.004", Status: Verified, Read: "abstract: how the markers move with age; the numbers are behind a paywall and were not seen"},

	// Coagulation.
	{ID: "ref-dartmouth-ddimer", Short: "Dartmouth", Title: "[D-dimer, test catalogue]", Where: "Dartmouth-Hitchcock coagulation laboratory", URL: "https://one-dh.testcatalog.org/show/7266352", Status: Verified, Read: "the catalogue page: ng/mL FEU; the first 14 days are not given"},
	{ID: "ref-ddimer-newborns", Short: "D-dimer, newborns", Title: "[D-dimer of healthy term newborns over four weeks]", Where: "Transfus Apher Sci, S1473-0502(22)00174-4", Status: Verified, Read: "abstract; FEU or DDU is not stated"},
	{ID: "ref-andrew-1987", Short: "Andrew 1987", Title: "[Coagulation system of the healthy full-term infant]", Where: "Blood 1987;70:165", Status: Secondary, Read: "means and standard deviations in a textbook's table; the limits are computed from them"},
	{ID: "ref-eastern-fibrinogen", Short: "Eastern Health", Title: "[Fibrinogen, pathology handbook]", Where: "Eastern Health, Melbourne", URL: "https://pathology.easternhealth.org.au/handbook/search.php?testid=1592", Status: Verified, Read: "the page: adults"},

	// Monocyte HLA-DR: context, no intervals.
	{ID: "ref-lyon-hladr", Short: "Lyon", Title: "[Monocyte HLA-DR of children before elective surgery, in septic shock and in secondary HLH]", Where: "Front Immunol 2023; controls of Ann Intensive Care 2018", DOI: "10.3389/fimmu.2023.1286749", Status: Verified, Read: "the paper's open text: medians and quartiles"},
	{ID: "ref-kanakoudi-2001", Short: "Kanakoudi 2001", Title: "[HLA-DR on monocytes of newborns]", Where: "Clin Exp Immunol 2001;123:402", Status: Verified, Read: "abstract: means and standard deviations"},

	{ID: "policy-reference-intervals", Short: "Project policy: reference intervals", Title: "Above means above the upper limit of every source for the age; an interval without ages speaks of adults (from 18 years) only; none speaks of an infant born before 37 weeks in the first year unless it says so, and unknown gestation leaves this open for 16 weeks; Mayo's IgG of the newborn is not used before 6 weeks", Status: Policy,
		Read: "no source says how to weigh conflicting intervals; practically none was made with preterm infants"},
	{ID: "policy-site-intervals", Short: "Site's own intervals", Title: "A site's own intervals take the place of the published ones of the same analyte and assay", Status: Policy,
		Read: "the file that the site gives with --intervals"},
}
