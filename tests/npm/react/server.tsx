// On a server: the same page as text.

import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { Page } from "./page";

export const html = () =>
  renderToString(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
