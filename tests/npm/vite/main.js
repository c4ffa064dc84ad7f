// What a clinic's page built by Vite has: one import.

import { MicroneedlingQuizElement, tagName, version } from "microneedling-quiz";
import "./style.css";

const quiz = document.querySelector(tagName);
window.imported = { version, known: quiz instanceof MicroneedlingQuizElement };
