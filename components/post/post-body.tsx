import type { ReactNode } from "react";
import { classNames } from "@/components/class-names";
import type { BodyMetadata } from "@/lib/markdown/types";

interface Props extends Pick<BodyMetadata, "codeStyles"> {
	children: ReactNode;
}

/** Renders the text of a post or page; app/styles/prose.css styles it. React moves the styles of its code into the head. */
export function PostBody({ children, codeStyles }: Props) {
	return (
		<>
			{codeStyles && (
				<style href={codeStyles.scope} precedence="code">
					{codeStyles.css}
				</style>
			)}
			<div className={classNames("prose row-5", codeStyles?.scope)}>{children}</div>
		</>
	);
}
