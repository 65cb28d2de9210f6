import type { FeaturePage } from "@/lib/declarations/feature-page";

export const searchPage: FeaturePage = { path: "/search", parameters: ["q", "tag", "year", "sort"] };
