import type { ReactNode } from "react";
import { classNames } from "@/components/class-names";
import type { Trust } from "@/lib/config/trust";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";

interface Props extends Pick<BodyMetadata, "codeStyles"> {
	/** What the post may do. Nothing in one of the trust `text` is drawn outside of its body, and takes a click there. */
	trust: Trust;
	children: ReactNode;
}

/** Renders the text of a post or page; app/styles/prose.css styles it. React moves the styles of its code into the head. */
export function PostBody({ trust, children, codeStyles }: Props) {
	const classes = classNames("prose row-5", codeStyles?.scope, trust === "text" && "overflow-clip");
	return (
		<>
			{codeStyles && (
				<style href={codeStyles.scope} precedence="code">
					{codeStyles.css}
				</style>
			)}
			<div className={classes}>{children}</div>
		</>
	);
}
