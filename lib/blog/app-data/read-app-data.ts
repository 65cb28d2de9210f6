// What `quire-blog` is in the code of an app. In the blog itself it is `lib/owner-code/api.ts`.

import data from "quire-blog/app-data";
import { createAppAccess } from "./app-access";

export const { getPosts, getLists, getSite } = createAppAccess(() => {
	if (data) return data;
	throw new Error(
		"`quire-blog` has no posts here. Call it in code that runs on the server of the app, and wrap what `next.config` exports in `withQuire`. In development, the terminal says if the blog can't be read.",
	);
});

export { defineConfig } from "@/lib/owner-code/define-config";
