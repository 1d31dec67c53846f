package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestReadTokens(t *testing.T) {
	const anna, lab = "anna-0123456789-abcdef", "lab-:-0123456789-abcdef" // a token may hold a colon
	m, err := ReadTokens(strings.NewReader("# who\n\n  anna : " + anna + "  \nlab:" + lab + "\n"))
	if err != nil || len(m) != 2 {
		t.Fatalf("%v, %v", m, err)
	}
	a := Access{Tokens: m}
	for token, want := range map[string]string{anna: "anna", lab: "lab", "": "", "anna": "", anna + "x": "", strings.ToUpper(anna): ""} {
		if user, ok := a.lookup(token); user != want || ok != (want != "") {
			t.Errorf("%q is %q, %v", token, user, ok)
		}
	}
	for text, want := range map[string]string{
		"":                                   "no tokens",
		"# nobody\n":                         "no tokens",
		"anna:" + anna + "\nbob\n":           "line 2: want user:token",
		"\n:" + anna:                         "line 2: want user:token",
		"anna:short":                         "line 1: the token of anna has 5 characters; at least 20",
		"anna:" + anna + "\nbob:" + anna:     "line 2: anna and bob have the same token",
		"anna:" + strings.Repeat("x", 1<<20): "too long",
	} {
		if _, err := ReadTokens(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), anna) {
			t.Errorf("%.40q: %v, want %q", text, err, want)
		}
	}
}

func TestWhoAsks(t *testing.T) {
	m, err := ReadTokens(strings.NewReader("anna:anna-0123456789-abcdef\nlab:lab-0123456789-abcdefgh\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ header, cookie, user string }{
		{"Bearer anna-0123456789-abcdef", "", "anna"},
		{"", "lab-0123456789-abcdefgh", "lab"},
		{"Bearer anna-0123456789-abcdef", "lab-0123456789-abcdefgh", "anna"},
		{"Bearer wrong", "lab-0123456789-abcdefgh", ""}, // a wrong token is not mended by a cookie
		{"anna-0123456789-abcdef", "", ""},
		{"", "", ""},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		if c.header != "" {
			r.Header.Set("Authorization", c.header)
		}
		if c.cookie != "" {
			r.AddCookie(&http.Cookie{Name: sessionCookie, Value: c.cookie})
		}
		a := Access{Tokens: m}
		if user, ok := a.user(r); user != c.user || ok != (c.user != "") {
			t.Errorf("%+v: %q, %v", c, user, ok)
		}
		if user, ok := new(Access).user(r); user != "local" || !ok {
			t.Errorf("without tokens: %q, %v", user, ok)
		}
	}
}

func TestBodyLimits(t *testing.T) {
	for path, want := range map[string]int64{"/fhir": 32 << 20, "/fhir/Observation": 32 << 20, "/fhirx": 64 << 10, "/login": 64 << 10, "/p/x/assert": 64 << 10, "/": 64 << 10} {
		if got := bodyLimit(path); got != want {
			t.Errorf("%s takes %d bytes, want %d", path, got, want)
		}
	}
}

func TestRefreshesOfAnOpenPageAreOneReading(t *testing.T) {
	var f refreshes
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	anna := refresh{"anna", "read patient /live", "HOSP|1"}
	bob, other := anna, anna
	bob.actor, other.patient = "bob", "HOSP|2"
	for i, c := range []struct {
		who   refresh
		after time.Duration
		first bool
	}{
		{anna, 0, true}, {anna, time.Second, false}, {bob, time.Second, true}, {other, time.Second, true},
		{anna, refreshQuiet - time.Second, false}, {anna, refreshQuiet, true}, {anna, refreshQuiet + time.Second, false}, {bob, refreshQuiet + 2*time.Second, true},
	} {
		if got := f.first(c.who, now.Add(c.after)); got != c.first {
			t.Errorf("%d: %v after %v: %v", i, c.who, c.after, got)
		}
	}
	for i := range 30000 {
		f.first(refresh{patient: strings.Repeat("x", i%300) + string(rune(i))}, now)
	}
	if len(f.last) > 10000 {
		t.Errorf("%d readings are remembered", len(f.last))
	}
}
