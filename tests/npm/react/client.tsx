// In a browser: takes over what a server wrote, or draws it where there is nothing.

import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { Page } from "./page";

const root = document.getElementById("root")!;
const page = (
  <StrictMode>
    <Page />
  </StrictMode>
);
if (root.firstElementChild) hydrateRoot(root, page, { onRecoverableError: console.error });
else createRoot(root).render(page);
