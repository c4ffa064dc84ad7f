//! What attackers write. Whatever of it works sets `pwned`, or asks for a path with `hit` in it.

/// Markup, and what ends the markup around it.
pub const MARKUP: [&str; 18] = [
    "<script>pwned=1</script>",
    "<img src=/hit onerror=pwned=1>",
    "\"><svg onload=pwned=1>",
    "'><iframe src=\"javascript:parent.pwned=1\"></iframe>",
    "</script><script src=/hit.js></script>",
    "</textarea><img src=/hit onerror=pwned=1>",
    "</style><link rel=stylesheet href=/hit.css>",
    "<!--><img src=/hit onerror=pwned=1>-->",
    "]]><base href=/hit/>",
    "&lt;img src=/hit onerror=pwned=1&gt;",
    "&#60;img src=/hit onerror=pwned=1&#62;",
    "<a href=\"javascript:pwned=1\">here</a>",
    "\" onfocus=\"pwned=1\" autofocus=\"",
    "</template><meta http-equiv=refresh content=\"0;url=/hit\">",
    "javascript:pwned=1",
    "<math><mtext><mglyph><style><img src=/hit onerror=pwned=1></style></mglyph></math>",
    "<form action=/hit><input name=attributes>",
    "\\x3cimg src=/hit onerror=pwned=1\\x3e",
];

/// Addresses that lead elsewhere than a link may: each makes no button, and one fault.
pub const REFUSED: [&str; 38] = [
    "javascript:pwned=1",
    "JaVaScRiPt:pwned=1",
    " javascript:pwned=1",
    "\tjavascript:pwned=1",
    "\u{0}javascript:pwned=1",
    "\u{1}\u{1f} javascript:pwned=1",
    "java\tscript:pwned=1",
    "java\nscript:pwned=1",
    "java\r\nscript:pwned=1",
    "j\na\nv\na\ns\nc\nr\ni\np\nt\n:pwned=1",
    "javascript\t:pwned=1",
    "javascript:\npwned=1",
    "javascript://clinic.example/%0apwned=1",
    "javascript:/*https://clinic.example*/pwned=1",
    "javascript:https://clinic.example",
    "https:javascript:pwned=1",
    "view-source:javascript:pwned=1",
    "view-source:https://clinic.example/",
    "feed:javascript:pwned=1",
    "jar:javascript:pwned=1",
    "vbscript:pwned=1",
    "livescript:pwned=1",
    "data:text/html,<script>opener.pwned=1</script>",
    "DATA:text/html;base64,PHNjcmlwdD5wd25lZD0xPC9zY3JpcHQ+",
    "data:image/svg+xml,<svg onload=pwned=1>",
    "blob:https://clinic.example/1",
    "filesystem:https://clinic.example/temporary/1.html",
    "file:///etc/passwd",
    "file:c:\\windows\\win.ini",
    "ftp://clinic.example/book",
    "ws://clinic.example/",
    "about:blank",
    "chrome://settings",
    "intent://book#Intent;scheme=javascript;end",
    "https://",
    "https://clinic.example:99999/",
    "http://[",
    "https:///",
];

/// Addresses that only look like one of those, and where they lead: `/…` is the page's own site.
pub const HARMLESS: [(&str, &str); 21] = [
    ("//other.example/x", "http://other.example/x"),
    ("\\\\other.example\\x", "http://other.example/x"),
    ("/\\other.example/x", "http://other.example/x"),
    ("https:/clinic.example/x", "https://clinic.example/x"),
    ("https:\\\\clinic.example\\x", "https://clinic.example/x"),
    ("ht\ttps://clinic.example/x", "https://clinic.example/x"),
    (
        "https://clinic.example@other.example/",
        "https://clinic.example@other.example/",
    ),
    (
        "https://clinic.example\\@other.example/",
        "https://clinic.example/@other.example/",
    ),
    ("%6aavascript:pwned=1", "/%6aavascript:pwned=1"),
    ("javascript%3Apwned=1", "/javascript%3Apwned=1"),
    ("&#x6a;avascript:pwned=1", "/&#x6a;avascript:pwned=1"),
    ("javascript&colon;pwned=1", "/javascript&colon;pwned=1"),
    ("\\x6aavascript:pwned=1", "/x6aavascript:pwned=1"),
    ("\u{ff4a}avascript:pwned=1", "/%EF%BD%8Aavascript:pwned=1"),
    ("\u{458}avascript:pwned=1", "/%D1%98avascript:pwned=1"),
    ("javascript\u{ff1a}pwned=1", "/javascript%EF%BC%9Apwned=1"),
    ("\u{feff}javascript:pwned=1", "/%EF%BB%BFjavascript:pwned=1"),
    ("\u{a0}javascript:pwned=1", "/%C2%A0javascript:pwned=1"),
    ("?javascript:pwned=1", "/clinic.html?javascript:pwned=1"),
    ("#javascript:pwned=1", "/clinic.html#javascript:pwned=1"),
    ("javascript", "/javascript"),
];

/// The same as they stand in HTML, whose parser takes them for the plain word.
pub const IN_HTML: [&str; 6] = [
    "&#x6a;avascript:pwned=1",
    "&#0000106avascript:pwned=1",
    "java&Tab;script:pwned=1",
    "java&NewLine;script:pwned=1",
    "javascript&colon;pwned=1",
    "&#1;javascript:pwned=1",
];

/// Values of a look that would end a rule, fetch something or begin another rule.
pub const STYLES: [&str; 14] = [
    "red;background:url(/hit)",
    "#fff}*{background:url(/hit)}",
    "url(/hit)",
    "expression(pwned=1)",
    "#fff/*",
    "*/@import '/hit';",
    "</style><script>pwned=1</script>",
    "var(--x,url(/hit))",
    "image-set('/hit' 1x)",
    "\\75rl(/hit)",
    "u\\rl(/hit)",
    "\"},@import url(/hit);{\"",
    "attr(x)",
    "1px;position:fixed",
];

/// Keys that reach into what every object has.
pub const KEYS: [&str; 6] = [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "__defineGetter__",
];

/// Signs that turn around or hide what stands beside them.
pub const TURNED: [char; 14] = [
    '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}',
    '\u{2069}', '\u{2028}', '\u{2029}', '\u{0}', '\u{8}', '\u{85}',
];
