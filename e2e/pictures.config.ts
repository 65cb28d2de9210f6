import config from "@/e2e/playwright.config";

/** The configuration of `npm run pictures`, screenshots of every kind of page for review, and of `npm run pictures:readme`. */
export default {
	...config,
	testMatch: ["pictures.spec.ts", "readme-pictures.spec.ts"],
	testIgnore: [],
	projects: [{ name: "pictures" }],
};
