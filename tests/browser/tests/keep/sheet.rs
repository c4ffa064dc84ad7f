//! What would go to the printer, caught on its way.

use browser_tests::{Page, Quiz, Result};

use crate::{tell, until, until_handed};

/// Stands in for the print window of the quiz's own print document: keeps the document, written out
/// as a page of its own.
pub const PRINTS: &str = "<script>
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    const written = (paper) => {
        const sheets = [...paper.adoptedStyleSheets, ...paper.styleSheets];
        const rules = sheets.flatMap((it) => [...it.cssRules]).map((it) => it.cssText);
        const copy = paper.documentElement.cloneNode(true);
        for (const it of copy.querySelectorAll('head > style')) it.remove();
        copy.querySelector('head').innerHTML +=
            '<meta charset=utf-8><link rel=icon href=\"data:,\"><style>' + rules.join('\\n') + '</style>';
        return '<!doctype html>' + copy.outerHTML;
    };
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        configurable: true,
        get() {
            const view = get.call(this);
            if (view) view.print = () => {
                window.paper = view.document;
                handed.printed.push(written(view.document));
            };
            return view;
        },
    });
</script>";

/// Presses the button of this name and gives the document that would be printed.
pub async fn sheet(page: &Page, quiz: &Quiz<'_>, button: &str) -> Result<String> {
    quiz.press(button).await?;
    until_handed(page, "printed", 1).await
}

/// The print window closes again.
pub async fn close(page: &Page) -> Result<()> {
    let end = "
        const view = paper.defaultView;
        view.dispatchEvent(new view.Event('afterprint'))";
    tell(page, end).await
}

/// Somebody is back at the page: a phone reads the print document for as long as nobody is.
pub async fn back(page: &Page) -> Result<()> {
    tell(
        page,
        "document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))",
    )
    .await?;
    gone(page).await
}

/// Waits until nothing of the printing is left on the page.
pub async fn gone(page: &Page) -> Result<()> {
    let left = "document.querySelector('iframe:not(#own)') || document.adoptedStyleSheets?.length";
    until(page, "the frame to go", &format!("!({left})")).await
}
