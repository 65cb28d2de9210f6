import { useMDXComponents } from "quire-blog/app-components";
import { Enhancements } from "quire-blog/enhancements";
import type { FullPostView } from "@/lib/owner-code/app-pages";
import { PostsInText } from "./post-cards";
import { getBasePath } from "./read-page";
import { type BodyComponents, renderNodes } from "./render-nodes";

interface Props {
	post: Pick<FullPostView, "body" | "codeStyles" | "file">;
	/** They win over those of the app's `mdx-components`. */
	components?: BodyComponents | undefined;
	className?: string | undefined;
}

/** Renders the text of a post with the components of the app. */
export function PostBody({ post, components, className }: Props) {
	const { body, codeStyles, file } = post;
	const all = { Posts: PostsInText, ...useMDXComponents({}), ...components };
	const classes = ["quire quire-prose", codeStyles?.scope, className].filter(Boolean).join(" ");
	return (
		<>
			{codeStyles && (
				<style href={codeStyles.scope} precedence="quire">
					{codeStyles.css}
				</style>
			)}
			<div className={classes}>{renderNodes(body, { components: all, file, basePath: getBasePath() })}</div>
			<Enhancements />
		</>
	);
}
