// Compiled apart from the routes, like `read-output.ts`, as it contains the compiler of posts.
export { createLanguageService } from "quire-language-server";
