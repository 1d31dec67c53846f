package sim

import "stormglass/analyte"

// analyteOf is the catalogue's analyte of a result, from its specimen and
// code; None for cultures and devices.
func analyteOf(it item, specimen string) analyte.ID {
	switch it.m {
	case hlaDR:
		return analyte.HLADR
	case exVivoTNF:
		return analyte.ExVivoTNF
	case cxcl10:
		return analyte.CXCL10
	case cd8PD1:
		return analyte.CD8PD1
	case scd163:
		return analyte.SCD163
	case paO2:
		return bySpecimen(specimen, analyte.PaO2, analyte.PO2Capillary, analyte.PO2Venous)
	case paCO2:
		return bySpecimen(specimen, analyte.PaCO2, analyte.PCO2Other, analyte.PCO2Other)
	case pH:
		return bySpecimen(specimen, analyte.PHArterial, analyte.None, analyte.None)
	case baseExcess:
		return analyte.BaseExcess
	case bicarbonate:
		return analyte.Bicarbonate
	case footTemp:
		return analyte.TemperaturePeripheral
	case dosingKg:
		return analyte.DosingWeight
	case baseCreatinine:
		return analyte.CreatinineBaseline
	}
	if it.code == "GABIRTH" {
		return analyte.GestationalAge
	}
	for s := range signCount {
		if it.code == signOf(s).code {
			return signOf(s).id
		}
	}
	for f := range findingCount {
		if it.code == findingOf(f).code {
			return findingOf(f).id
		}
	}
	if it.code == "ICE" {
		return analyte.ICE
	}
	if m, ok := analyte.ByLOINC(it.loinc); ok {
		return m.ID
	}
	return analyte.None
}

func bySpecimen(specimen string, arterial, capillary, venous analyte.ID) analyte.ID {
	switch specimen {
	case "BLDC":
		return capillary
	case "BLDV":
		return venous
	}
	return arterial
}

// loincOf is the code to send for a result: blood gases by their specimen.
func loincOf(it item, specimen string) string {
	codes := [3]string{}
	switch it.m {
	case paO2:
		codes = [3]string{"2703-7", "2704-5", "2705-2"}
	case paCO2:
		codes = [3]string{"2019-8", "2020-6", "2021-4"}
	case pH:
		codes = [3]string{"2744-1", "2745-8", "2746-6"}
	case lactate:
		codes = [3]string{"2518-9", "19239-3", "2519-7"}
	case baseExcess:
		codes = [3]string{"1925-7", "1926-5", "1927-3"}
	case bicarbonate:
		codes = [3]string{"1960-4", "1961-2", "14627-4"}
	default:
		return it.loinc
	}
	switch specimen {
	case "BLDC":
		return codes[1]
	case "BLDV":
		return codes[2]
	}
	return codes[0]
}

// factOf is the product's key (event.FactByKey) for a hospital's own code of a
// diagnosis or procedure; empty where no rule asks for it.
func factOf(code string) string {
	switch code {
	case "CAP", "HAP":
		return "pneumonia"
	case "CYANOTIC":
		return "cyanotic_heart_disease"
	case "COVID":
		return "covid"
	case "AML", "BALL":
		return "malignancy"
	case "CHEMO":
		return "chemotherapy"
	case "SJIA":
		return "systemic_jia"
	case "HOMENIV":
		return "chronic_ventilation"
	case "CKD":
		return "chronic_kidney_disease"
	case "DNR":
		return "limits_of_care"
	case "CPB":
		return "cardiopulmonary_bypass"
	case "CART":
		return "cart_infusion"
	case "HLHGENE":
		return "hlh_gene"
	case "FAMILY":
		return "family_immune_error"
	case "COUSINS":
		return "consanguinity"
	case "EBV":
		return "ebv"
	}
	return ""
}

// supportSNOMED is the code of codes/snomed.csv for a respiratory support;
// empty on room air.
func (a airway) snomed() (code, name string) {
	switch a {
	case cannula:
		return "371907003", "Oxygen administration by nasal cannula"
	case highFlow:
		return "1259025002", "Heated and humidified high flow oxygen therapy using nasal cannula (procedure)"
	case cpapMask:
		return "47545007", "Continuous positive airway pressure ventilation treatment (regime/therapy)"
	case bipapMask:
		return "428311008", "Non-invasive ventilation (regime/therapy)"
	case roomAir:
		return "", ""
	}
	return "1258985005", "Invasive mechanical ventilation (regime/therapy)"
}

// machineSNOMED is the code of an extracorporeal support.
func machineSNOMED(code string) (snomed, name string) {
	switch code {
	case "ECMO-VA":
		return "786451004", "Venoarterial extracorporeal membrane oxygenation (procedure)"
	case "ECMO-VV":
		return "786453001", "Venovenous extracorporeal membrane oxygenation (procedure)"
	}
	return "714749008", "Continuous renal replacement therapy"
}

// outsideLOINC is the LOINC code of the other hospital's local codes.
func outsideLOINC(code string) string {
	switch code {
	case "P-KREA":
		return "14682-9"
	case "P-BILI":
		return "14631-6"
	case "B-TROMB":
		return "777-3"
	case "P-CRP":
		return "1988-5"
	case "P-FERR":
		return "2276-4"
	case "P-GLUC":
		return "14749-6"
	case "P-LAKT":
		return "2524-7"
	}
	return ""
}
