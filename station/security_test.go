package station

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"stormglass/eventlog"
	"stormglass/web"
)

// furnished is a unit of two children with results, a correction, something
// unmapped and something in quarantine.
func furnished(t *testing.T, change ...func(*Config)) *rig {
	t.Helper()
	r := run(t, change...)
	unknown := result{"99999-9", "Newfangled marker", "4177", "U/L", "F", start.Add(-time.Hour)}
	r.accepted(adt("A01", "A1", quilla, start, "01"), adt("A01", "A2", ottmar, start, "02"),
		oru("L1", quilla, start, platelets("20", start.Add(-2*time.Hour)), lactate("12.5", start.Add(-time.Hour)), unknown),
		oru("L2", ottmar, start, platelets("201", start.Add(-time.Hour)), result{"2276-4", "Ferritin", "4733", "ng/mL", "F", start.Add(-time.Hour)}))
	wantAck(t, r.send(oru("L2", ottmar, start, platelets("2010", start.Add(-time.Hour)))), "AE", "L2")
	r.settled()
	return r
}

// telling are the words that name one of the children.
var telling = []string{"Zebrowska", "Quilla", "Yxkull", "Ottmar", "H990017", "H990018", "20220315", "2022-03-15", "20210704", "2021-07-04"}

func names(text string) []string {
	var out []string
	for _, w := range telling {
		if strings.Contains(strings.ToLower(text), strings.ToLower(w)) {
			out = append(out, w)
		}
	}
	return out
}

var link = regexp.MustCompile(`(?:href|src|action|data-live)="([^"]*)"`)

// crawl visits every page that can be reached from the board.
func (r *rig) crawl(header ...string) map[string]reply {
	r.t.Helper()
	pages, queue := map[string]reply{}, []string{"/", "/login", "/metrics", "/healthz"}
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		if _, seen := pages[path]; seen {
			continue
		}
		p := r.do(http.MethodGet, path, "", header...)
		if p.code != http.StatusOK && !strings.HasSuffix(path, "/assert") {
			r.t.Errorf("GET %s: %d", path, p.code)
		}
		pages[path] = p
		if !strings.HasPrefix(p.header.Get("Content-Type"), "text/html") {
			continue
		}
		for _, m := range link.FindAllStringSubmatch(p.body, -1) {
			to, err := url.Parse(strings.ReplaceAll(m[1], "&amp;", "&"))
			if err != nil || to.Host != "" {
				r.t.Errorf("%s links to %q, which is no path of this server", path, m[1])
				continue
			}
			if to.Fragment = ""; to.Path != "" {
				queue = append(queue, to.String())
			}
		}
	}
	return pages
}

func TestNoAddressNamesAPatientAndEveryPatientPageBearsTwoIdentifiers(t *testing.T) {
	t.Parallel()
	r := furnished(t)
	for _, token := range []string{r.token(quilla.mrn), r.token(ottmar.mrn)} {
		if p := r.known(token, start); p.code != http.StatusOK {
			t.Errorf("%d", p.code)
		}
	}
	pages := r.crawl()
	identity := regexp.MustCompile(`(?s)<div class="identity">(.*?)</div>`)
	ofPatients, whys := 0, 0
	for path, p := range pages {
		if found := names(path); found != nil {
			t.Errorf("the address %s names %v", path, found)
		}
		if !strings.HasPrefix(path, "/p/") || strings.HasSuffix(path, "/live") || strings.HasSuffix(path, "/assert") {
			continue
		}
		ofPatients++
		if strings.Contains(path, "/why/") {
			whys++
		}
		head := identity.FindString(p.body)
		mine := strings.Contains(head, "Quilla Zebrowska") && strings.Contains(head, quilla.mrn) && strings.Contains(head, "2022-03-15")
		other := strings.Contains(head, "Ottmar Yxkull") && strings.Contains(head, ottmar.mrn) && strings.Contains(head, "2021-07-04")
		if mine == other {
			t.Errorf("%s does not bear name, number and birth date of one child: %q", path, head)
		}
	}
	if len(pages) < 60 || ofPatients < 30 || whys < 25 {
		t.Errorf("only %d pages, %d of patients, %d with reasons were found", len(pages), ofPatients, whys)
	}
	board := r.page("/").body
	for _, row := range regexp.MustCompile(`(?s)<tr class="[^"]*">.*?</tr>`).FindAllString(board, -1) {
		if n := len(names(row)); n < 3 {
			t.Errorf("a row of the board bears %v", names(row))
		}
	}
	css := r.page("/static/style.css").body
	for _, rule := range regexp.MustCompile(`[^{}]*\.identity[^{}]*\{[^}]*\}`).FindAllString(css, -1) {
		if strings.Contains(strings.ReplaceAll(rule, " ", ""), "display:none") {
			t.Errorf("the style sheet hides the identity somewhere: %s", rule)
		}
	}
	for _, path := range []string{"/metrics", "/healthz"} {
		if found := names(pages[path].body); found != nil || strings.Contains(pages[path].body, "4733") {
			t.Errorf("%s names %v", path, found)
		}
	}
}

func TestEveryAnswerBearsTheSafetyHeaders(t *testing.T) {
	t.Parallel()
	r := furnished(t)
	token := r.token(quilla.mrn)
	check := func(what string, p reply, code int) {
		t.Helper()
		if p.code != code {
			t.Errorf("%s: %d, want %d", what, p.code, code)
		}
		csp := p.header.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"} {
			if !strings.Contains(csp, want) {
				t.Errorf("%s: the policy %q lacks %s", what, csp, want)
			}
		}
		if strings.Contains(csp, "unsafe") || strings.Contains(csp, "*") {
			t.Errorf("%s: the policy is open: %q", what, csp)
		}
		for name, want := range map[string]string{"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
			"Cross-Origin-Resource-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin"} {
			if got := p.header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", what, name, got, want)
			}
		}
		if p.header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: other sites may read it", what)
		}
	}
	for path, p := range r.crawl() {
		if !strings.HasSuffix(path, "/assert") {
			check(path, p, 200)
		}
	}
	check("no such page", r.do("GET", "/nothing", ""), 404)
	check("no such patient", r.do("GET", "/p/abcdef", ""), 404)
	check("no such rule", r.do("GET", "/p/"+token+"/why/nothing", ""), 404)
	check("wrong method", r.do("DELETE", "/", ""), 405)
	check("FHIR read", r.do("GET", "/fhir/Patient/1", ""), 405)
	check("FHIR", r.post("/fhir", "{}"), 400)
	check("foreign name", r.do("GET", "/", "", "Host", "evil.example"), 421)
	check("foreign site", r.post("/fhir", "{}", "Origin", "https://evil.example"), 403)
	check("large form", r.do("POST", "/p/"+token+"/assert", "reason="+strings.Repeat("x", 1<<20), "Content-Type", "application/x-www-form-urlencoded"), 400)
	req, err := http.NewRequestWithContext(soon(t), http.MethodGet, r.URL()+"events", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := r.client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	check("stream", reply{res.StatusCode, res.Header, ""}, 200)
}

func TestOnlyItsOwnNamesAreAnswered(t *testing.T) {
	t.Parallel()
	r := run(t, func(cfg *Config) { cfg.Access.Hosts = []string{" ward.example", ""} })
	for host, code := range map[string]int{
		"127.0.0.1:1234": 200, "localhost": 200, "LOCALHOST:80": 200, "[::1]:8080": 200, "ward.example": 200, "ward.example:8443": 200,
		"evil.example": 421, "127.0.0.1.evil.example": 421, "ward.example.evil.example": 421, "evil.example:8080": 421, "10.0.0.1": 421,
	} {
		for _, path := range []string{"/", "/healthz", "/static/app.js"} {
			if p := r.do("GET", path, "", "Host", host); p.code != code {
				t.Errorf("%s called as %s: %d, want %d", path, host, p.code, code)
			}
		}
	}
	conn, err := net.Dial("tcp", strings.TrimSuffix(strings.TrimPrefix(r.URL(), "http://"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, "GET / HTTP/1.0\r\n\r\n") // no name at all
	b := make([]byte, 12)
	if _, err := conn.Read(b); err != nil || string(b) != "HTTP/1.0 421" {
		t.Errorf("without a name: %q, %v", b, err)
	}
}

func TestForeignPagesCanChangeAndListenToNothing(t *testing.T) {
	t.Parallel()
	r := furnished(t)
	own := strings.TrimSuffix(r.URL(), "/")
	form := []string{"Content-Type", "application/x-www-form-urlencoded"}
	assert := "/p/" + r.token(quilla.mrn) + "/assert"
	const said = "statement=infection-yes&author=Nurse&reason=pus"
	before := len(r.messages())
	for _, foreign := range [][]string{
		{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Origin", "http://127.0.0.1:1"}, {"Origin", "://"},
		{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", own, "Sec-Fetch-Site", "cross-site"},
	} {
		if p := r.do("POST", assert, said, append(foreign, form...)...); p.code != 403 {
			t.Errorf("assert with %q: %d", foreign, p.code)
		}
		if p := r.post("/fhir/Observation", observation(quilla, "85", start), foreign...); p.code != 403 {
			t.Errorf("FHIR with %q: %d", foreign, p.code)
		}
		if p := r.do("GET", "/events", "", foreign...); p.code != 403 {
			t.Errorf("stream with %q: %d", foreign, p.code)
		}
	}
	if n := len(r.messages()); n != before {
		t.Fatalf("foreign pages stored %d messages", n-before)
	}
	if p := r.do("POST", assert, said, append([]string{"Origin", own, "Sec-Fetch-Site", "same-origin"}, form...)...); p.code != http.StatusSeeOther {
		t.Errorf("our own form: %d\n%s", p.code, p.body)
	}
	list := r.messages()
	if len(list) != before+1 || list[before].Source != eventlog.SourceAssert {
		t.Fatalf("the assertion is not stored: %d messages", len(list)-before)
	}
	r.settled()
	if p := r.page("/p/" + r.token(quilla.mrn)).text(); !strings.Contains(p, "Infected? Suspected") {
		t.Errorf("the assertion does not show:\n%s", p)
	}
	if p := r.page("/p/" + r.token(quilla.mrn) + "/why/infection.suspected").text(); !strings.Contains(p, "Nurse: pus") {
		t.Errorf("Why does not say who asserted it and why:\n%s", p)
	}
	if p := r.page("/").text(); strings.Contains(p, "assertion by") {
		t.Errorf("a person is shown as a feed:\n%s", p)
	}
	for _, bad := range []string{"statement=infection-yes&author=&reason=x", "statement=nonsense&author=a&reason=b", "statement=infection-yes&author=a&reason=" + strings.Repeat("x", 300)} {
		if p := r.do("POST", assert, bad, form...); p.code != 400 {
			t.Errorf("%.60s: %d", bad, p.code)
		}
	}
}

func TestReadsAreAudited(t *testing.T) {
	t.Parallel()
	r := furnished(t)
	token := r.token(quilla.mrn)
	r.page("/")
	r.page("/p/" + token)
	r.page("/p/" + token + "/why/phoenix")
	for range 20 { // an open page refreshes itself
		r.page("/p/" + token + "/live")
		r.page("/board")
		r.page("/operations/live")
	}
	r.page("/operations/message/4")
	got := map[string]int{}
	if err := r.Log().Audit(t.Context(), 0, func(a eventlog.AuditRecord) error {
		got[a.Actor+": "+a.Action+": "+a.Patient]++
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	who := "HOSP|" + quilla.mrn
	for want, n := range map[string]int{
		"local: read unit board: ": 1, "local: read patient : " + who: 1, "local: read patient /why/phoenix: " + who: 1, "local: read patient /live: " + who: 1,
		"local: read unit board /live: ": 1, "local: read operations /live: ": 1, "local: read message 4: HOSP|" + ottmar.mrn: 1,
	} {
		if got[want] != n {
			t.Errorf("%q is recorded %d times, want %d; there is %v", want, got[want], n, got)
		}
	}
}

// tokens gives two users a token each.
func tokens(t *testing.T) func(*Config) {
	m, err := web.ReadTokens(strings.NewReader("# readers\nanna: anna-0123456789-abcdef\nlab:lab-0123456789-abcdefgh\n"))
	if err != nil {
		t.Fatal(err)
	}
	return func(cfg *Config) { cfg.Access.Tokens = m }
}

func TestReadersNeedATokenWhereTokensAreSet(t *testing.T) {
	t.Parallel()
	r := furnished(t, tokens(t))
	token := r.token(quilla.mrn)
	browser := []string{"Accept", "text/html,application/xhtml+xml"}
	secret := []string{"/", "/board", "/p/" + token, "/p/" + token + "/live", "/p/" + token + "/why/phoenix", "/rules", "/rules/phoenix", "/operations", "/operations/live",
		"/operations/message/1", "/intended-use", "/metrics", "/events", "/fhir"}
	for _, path := range secret {
		for _, header := range [][]string{nil, {"Authorization", "Bearer wrong-0123456789-wrong"}, {"Authorization", "Basic YTpi"}, {"Cookie", "stormglass-session=wrong"}, {"Authorization", "Bearer "}} {
			p := r.do("GET", path, "", header...)
			if p.code != http.StatusUnauthorized || p.header.Get("WWW-Authenticate") == "" {
				t.Errorf("GET %s with %q: %d", path, header, p.code)
			}
			if found := names(p.body); found != nil {
				t.Errorf("GET %s with %q tells %v", path, header, found)
			}
		}
		if p := r.do("GET", path, "", browser...); p.code != http.StatusSeeOther || p.header.Get("Location") != "/login" {
			t.Errorf("GET %s by a browser: %d %s", path, p.code, p.header.Get("Location"))
		}
	}
	for _, path := range []string{"/healthz", "/login", "/static/app.js", "/static/style.css"} {
		if p := r.do("GET", path, ""); p.code != 200 || names(p.body) != nil {
			t.Errorf("GET %s: %d", path, p.code)
		}
	}
	if p := r.do("GET", "/static/../p/"+token, ""); p.code == 200 {
		t.Errorf("the open folder leads to patients: %d", p.code)
	}
	if p := r.post("/fhir/Observation", observation(quilla, "85", start)); p.code != 401 {
		t.Errorf("FHIR without a token: %d", p.code)
	}
	for _, path := range []string{"/", "/p/" + token, "/metrics"} {
		if p := r.do("GET", path, "", "Authorization", "Bearer anna-0123456789-abcdef"); p.code != 200 {
			t.Errorf("GET %s with a token: %d", path, p.code)
		}
	}
	if p := r.post("/fhir/Observation", observation(quilla, "85", start), "Authorization", "Bearer lab-0123456789-abcdefgh"); p.code != 201 {
		t.Errorf("FHIR with a token: %d", p.code)
	}
	if list := r.messages(); list[len(list)-1].Sender != "lab" {
		t.Errorf("the FHIR client is called %q", list[len(list)-1].Sender)
	}
}

func TestSigningIn(t *testing.T) {
	t.Parallel()
	r := furnished(t, tokens(t))
	form := []string{"Content-Type", "application/x-www-form-urlencoded"}
	p := r.do("POST", "/login", "token=wrong-0123456789-wrong", form...)
	if p.code != http.StatusSeeOther || p.header.Get("Location") != "/login?wrong=1" || p.header.Get("Set-Cookie") != "" {
		t.Errorf("a wrong token: %d %v", p.code, p.header)
	}
	if text := r.page("/login?wrong=1").text(); !strings.Contains(text, "not known") {
		t.Errorf("%s", text)
	}
	if !strings.Contains(r.lines.String(), "sign-in refused") || strings.Contains(r.lines.String(), "wrong-0123") {
		t.Errorf("the log says:\n%s", r.lines)
	}
	p = r.do("POST", "/login", "token=anna-0123456789-abcdef", append(form, "Origin", "https://evil.example")...)
	if p.code != http.StatusForbidden {
		t.Errorf("signing in from a foreign page: %d", p.code)
	}
	p = r.do("POST", "/login", "token=anna-0123456789-abcdef", form...)
	cookie := p.header.Get("Set-Cookie")
	if p.code != http.StatusSeeOther || !strings.Contains(cookie, "HttpOnly") || !strings.Contains(cookie, "SameSite=Strict") || strings.Contains(cookie, "Secure") {
		t.Fatalf("%d %q", p.code, cookie)
	}
	value, _, _ := strings.Cut(cookie, ";")
	r.page("/p/"+r.token(quilla.mrn), "Cookie", value)
	actors := map[string]bool{}
	if err := r.Log().Audit(t.Context(), 0, func(a eventlog.AuditRecord) error {
		actors[a.Actor] = true
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if !actors["anna"] || actors["local"] {
		t.Errorf("the audit names %v", actors)
	}
	if p := r.page("/", "Cookie", value).text(); !strings.Contains(p, "anna") {
		t.Errorf("the page does not say who reads:\n%s", p)
	}
}

// Whatever happens, the log lines of the program hold nothing of a patient.
func TestLogLinesHoldNothingOfAPatient(t *testing.T) {
	t.Parallel()
	r := furnished(t)
	token := r.token(quilla.mrn)
	form := []string{"Content-Type", "application/x-www-form-urlencoded"}
	r.crawl()
	r.send("Zebrowska Quilla H990017")
	r.send(strings.Replace(oru("X1", quilla, start, lactate("4177", start)), "|2.5.1\r", "|9.9\r", 1))
	r.send("BHS|^~\\&|LAB|HOSP\r" + oru("X2", quilla, start, lactate("4177", start)) + "BTS|7|Zebrowska\r")
	r.send(oru("X3", quilla, start, lactate("4177", start)) + "NTE|1||" + strings.Repeat("H990017", 200000) + "\r")
	r.post("/fhir", bundle("transaction", person(quilla), observation(quilla, `"H990017"`, start)))
	r.post("/fhir/H990017", "{Zebrowska")
	r.post("/fhir", strings.Repeat("Zebrowska", 4<<20))
	r.do("GET", "/p/H990017", "")
	r.do("GET", "/p/"+token+"?known=Zebrowska", "")
	r.do("GET", "/p/"+token+"/why/H990017", "")
	r.do("GET", "/operations/message/H990017", "")
	r.do("POST", "/p/"+token+"/assert", "statement=Zebrowska&author=H990017&reason="+strings.Repeat("Quilla", 60), form...)
	r.do("POST", "/p/"+token+"/assert", "statement=infection-yes&author=Quilla&reason=Zebrowska", form...)
	r.do("POST", "/login", "token=Zebrowska", form...)
	conn, err := net.Dial("tcp", strings.TrimSuffix(strings.TrimPrefix(r.URL(), "http://"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(conn, "GET /?H990017;Zebrowska HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\nZebrowska\x00")
	conn.Close()
	r.settled()
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	lines := r.lines.String()
	if !strings.Contains(lines, "declared=7") || !strings.Contains(lines, "sign-in refused") {
		t.Errorf("the faults are not logged at all:\n%s", lines)
	}
	if found := names(lines); found != nil {
		t.Errorf("the log lines name %v:\n%s", found, lines)
	}
	for _, value := range []string{"4733", "4177", "12.5", token} {
		if strings.Contains(lines, value) {
			t.Errorf("the log lines hold %q:\n%s", value, lines)
		}
	}
}

func TestTheDataFolderIsPrivateAndOneStationsOwn(t *testing.T) {
	t.Parallel()
	r := run(t)
	info, err := os.Stat(r.data)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the data folder has mode %v, %v", info.Mode(), err)
	}
	entries, err := os.ReadDir(r.data)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if info, err := e.Info(); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v, %v", e.Name(), info.Mode(), err)
		}
	}
	cfg := r.cfg
	cfg.HTTP, cfg.MLLP = "127.0.0.1:0", "127.0.0.1:0"
	if st, err := Open(t.Context(), cfg); err == nil {
		t.Error("a second station opened the same folder")
		_ = st.closeAll()
	} else if !strings.Contains(err.Error(), r.data) || !strings.Contains(err.Error(), "another") {
		t.Errorf("the refusal says: %v", err)
	}
	cfg.Data, cfg.HTTP = filepath.Join(t.TempDir(), "other"), strings.TrimSuffix(strings.TrimPrefix(r.URL(), "http://"), "/")
	if st, err := Open(t.Context(), cfg); err == nil {
		t.Error("a second station took the same address")
		_ = st.closeAll()
	} else if !strings.Contains(err.Error(), "--http ADDR") {
		t.Errorf("the refusal says: %v", err)
	}
	cfg.HTTP = "127.0.0.1:0"
	if st, err := Open(t.Context(), cfg); err != nil {
		t.Errorf("what a refused station had opened is not released: %v", err)
	} else if err := st.closeAll(); err != nil {
		t.Error(err)
	}
}

func TestTokensAreKeptAsHashesOnly(t *testing.T) {
	t.Parallel()
	m, err := web.ReadTokens(strings.NewReader("anna:anna-0123456789-abcdef\n"))
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte("anna-0123456789-abcdef"))
	if len(m) != 1 || m[hex.EncodeToString(sum[:])] != "anna" {
		t.Errorf("%v", m)
	}
}
