import type { ReactNode } from "react";
import { classNames } from "@/components/element-helpers";
import type { Trust } from "@/lib/config/trust";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";

interface Props extends Pick<BodyMetadata, "codeStyles"> {
	/** With the trust `text`, nothing is drawn outside of the body, where it would take clicks. */
	trust: Trust;
	children: ReactNode;
}

/** `app/styles/prose.css` styles the body. React moves the styles of its code into the head. */
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
