// Compiled apart from the routes, as in `read-output.ts`: it has the compiler of posts.
export { createLanguageService } from "@/lib/language-service/language-service";
