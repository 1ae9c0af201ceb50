export default definePageConfig({ navigationBarTitleText: '售后助手' });
