import { describeSample, testOldAddresses } from "@/e2e/support/samples";

describeSample("jekyll", (contentDir) => {
	testOldAddresses(contentDir, (file) => `/news/${file.replace(/^(\d+)-(\d+)-(\d+)-(.*)\.\w+$/, "$1/$2/$3/$4/")}`);
});
