package qilian.mediation.clock;

/** The articles that set, extend and stop the clocks. */
final class Laws {

  static final LegalBasis MEDIATION_33 = law("《人民调解法》第三十三条", "People's Mediation Law art. 33");
  static final LegalBasis MEDIATION_34 = law("《人民调解法》第三十四条", "People's Mediation Law art. 34");
  static final LegalBasis WORK_RULES_33 =
      law("司法部《人民调解工作若干规定》第三十三条", "Rules on People's Mediation Work (MoJ) art. 33");
  static final LegalBasis CIVIL_PROCEDURE_205 =
      law("《民事诉讼法》第二百零五条", "Civil Procedure Law art. 205");
  static final LegalBasis CONFIRMATION_4 = law("法释〔2011〕5号第四条", "Fashi [2011] No. 5 art. 4");
  static final LegalBasis CONFIRMATION_5 = law("法释〔2011〕5号第五条", "Fashi [2011] No. 5 art. 5");
  static final LegalBasis POLICE_178_186 =
      law(
          "《公安机关办理行政案件程序规定》第一百七十八条至第一百八十六条",
          "Procedure of Administrative Cases by Public Security arts. 178-186");
  static final LegalBasis POLICE_165 =
      law(
          "《公安机关办理行政案件程序规定》第一百六十五条",
          "Procedure of Administrative Cases by Public Security art. 165");
  static final LegalBasis LABOUR_14 =
      law("《劳动争议调解仲裁法》第十四条", "Labour Dispute Mediation and Arbitration Law art. 14");
  static final LegalBasis LABOUR_27 =
      law("《劳动争议调解仲裁法》第二十七条", "Labour Dispute Mediation and Arbitration Law art. 27");
  static final LegalBasis MEDICAL_38 =
      law("《医疗纠纷预防和处理条例》第三十八条", "Regulation on Medical Disputes art. 38");
  static final LegalBasis TRAFFIC_94 =
      law("《道路交通安全法实施条例》第九十四条", "Road Traffic Safety Law Regulation art. 94");
  static final LegalBasis TRAFFIC_95 =
      law("《道路交通安全法实施条例》第九十五条", "Road Traffic Safety Law Regulation art. 95");
  static final LegalBasis MARKET_14 =
      law("《市场监督管理投诉举报处理暂行办法》第十四条", "Interim Measures on Complaints to Market Regulation art. 14");
  static final LegalBasis MARKET_20 =
      law("《市场监督管理投诉举报处理暂行办法》第二十条", "Interim Measures on Complaints to Market Regulation art. 20");
  static final LegalBasis MARKET_21 =
      law("《市场监督管理投诉举报处理暂行办法》第二十一条", "Interim Measures on Complaints to Market Regulation art. 21");
  static final LegalBasis CONSUMER_46 =
      law("《消费者权益保护法》第四十六条", "Consumer Rights Protection Law art. 46");
  static final LegalBasis PETITION_22 = law("《信访工作条例》第二十二条", "Regulation on Petition Work art. 22");
  static final LegalBasis PETITION_34 = law("《信访工作条例》第三十四条", "Regulation on Petition Work art. 34");
  static final LegalBasis PETITION_35 = law("《信访工作条例》第三十五条", "Regulation on Petition Work art. 35");
  static final LegalBasis PETITION_36 = law("《信访工作条例》第三十六条", "Regulation on Petition Work art. 36");
  static final LegalBasis INVITED_27 =
      law(
          "法释〔2016〕14号《关于人民法院特邀调解的规定》第二十七条",
          "Provisions on Invited Mediation by Courts, Fashi [2016] No. 14, art. 27");

  private Laws() {}

  private static LegalBasis law(String zh, String en) {
    return new LegalBasis(zh, en);
  }
}
