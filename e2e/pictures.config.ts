import config from "@/e2e/playwright.config";

/** The configuration of `npm run pictures`, which takes screenshots of every kind of page for review. */
export default { ...config, testMatch: "pictures.spec.ts", testIgnore: [], projects: [{ name: "pictures" }] };
