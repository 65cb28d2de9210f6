import { describeSample, testRedirects } from "@/e2e/support/samples";

describeSample("jekyll", (contentDir) => {
	testRedirects(contentDir, (file) => `/news/${file.replace(/^(\d+)-(\d+)-(\d+)-(.*)\.\w+$/, "$1/$2/$3/$4/")}`);
});
