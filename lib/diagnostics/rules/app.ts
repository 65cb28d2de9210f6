import { rule } from "@/lib/declarations/rule";

/** Rules about the files of the Next app that a blog is part of. */
export const APP_RULES = {
	"app-component": rule({
		severity: "error",
		description:
			"A post of a blog inside an app uses a component that neither the blog nor `mdx-components.tsx` of the app has, so that the page can't be rendered.",
		example: "A content folder by itself has no app.",
	}),
	"app-page": rule({
		severity: "error",
		description:
			"The blog is inside an app that has no page at its path. Or the file with the pages has `dynamicParams` although the app uses `cacheComponents`, or lacks it although it doesn't. With both, Next's build stops; with neither, any path below that of the blog is rendered when it is requested.",
		example: "A content folder by itself has no app.",
	}),
	"app-proxy": rule({
		severity: "warning",
		description:
			"The `matcher` of the app's proxy or middleware takes the blog, or can't be read. A proxy that leads to a sign-in or to a language makes pages and feeds of the blog unreachable. The message has the line to write.",
		example: "A content folder by itself has no app.",
	}),
};
