//! Does everything fit the width of the page?

use anyhow::{Result, ensure};

use crate::Page;

/// Names everything that sticks out of the page, of its own box, or scrolls within the quiz.
const MISFITS: &str = "
    const page = document.documentElement;
    const host = document.querySelector('microneedling-quiz');
    const found = [];
    const call = (element) =>
        `<${element.localName}> “${element.textContent.trim().slice(0, 40)}”`;
    const wide = page.scrollWidth - page.clientWidth;
    if (wide > 0) found.push(`the page scrolls sideways by ${wide}`);
    if (host.scrollHeight !== host.clientHeight)
        found.push(`the quiz is ${host.scrollHeight} high in a box of ${host.clientHeight}`);
    for (const element of host.shadowRoot.querySelectorAll('*')) {
        if (!element.checkVisibility() || element.closest('svg svg, svg *')) continue;
        const box = element.getBoundingClientRect();
        if (box.left < -0.5 || box.right > page.clientWidth + 0.5)
            found.push(`${call(element)} sticks out of the page: ${box.left} to ${box.right}`);
        const style = getComputedStyle(element);
        // What somebody writes may be long.
        const scrolls = (overflow, inner, outer) => element.localName !== 'textarea' &&
            overflow !== 'visible' && overflow !== 'clip' && inner > outer + 1;
        if (scrolls(style.overflowY, element.scrollHeight, element.clientHeight)
            || scrolls(style.overflowX, element.scrollWidth, element.clientWidth))
            found.push(`${call(element)} scrolls or cuts off what is in it`);
        if (!element.matches('button, label, summary, a[part], legend, h2, h3, h4')) continue;
        const range = document.createRange();
        range.selectNodeContents(element);
        const words = range.getBoundingClientRect();
        // Across only: tight lines let letters reach over the edge of their box.
        if (words.left < box.left - 1 || words.right > box.right + 1)
            found.push(`the words of ${call(element)} stick out of it`);
    }
    return found;";

/// Fails with whatever doesn't.
pub async fn check(page: &Page) -> Result<()> {
    let found: Vec<String> = page.read(MISFITS, vec![]).await?;
    let width = page.setup().width;
    ensure!(
        found.is_empty(),
        "at a width of {width}:\n{}",
        found.join("\n")
    );
    Ok(())
}
