// Compiled apart from the routes, as in `find-output-file.ts`: it has the compiler of posts.
export { createLanguageService } from "@/lib/language-service/language-service";
